using Federation.Planning.Plans;

namespace Federation.Runtime.Compilation;

/// <summary>A plan made ready to run: bytes instead of text, slots instead of keys. Immutable; used for every execution.</summary>
internal sealed class CompiledPlan
{
    /// <summary>The plan.</summary>
    public required FetchPlan Plan { get; init; }

    /// <summary>The requests, by their id.</summary>
    public required CompiledFetch[] Fetches { get; init; }

    /// <summary>Where the values of the root object are.</summary>
    public required AnswerLayout Layout { get; init; }

    /// <summary>The root object of the client's answer.</summary>
    public required CompiledObject Root { get; init; }

    /// <summary>How much memory the plan takes, by a cautious estimate: counted in fields and texts, not in objects.</summary>
    public required long EstimatedBytes { get; init; }
}
