using Federation.Planning.Plans;

namespace Federation.Runtime.Compilation;

/// <summary>What one field of a request asks for: all entities of which the same is asked, or the root of the subgraph.</summary>
internal sealed class FetchPart
{
    /// <summary>The entities; null for the root.</summary>
    public required EntityBatch? Batch { get; init; }

    /// <summary>What is asked.</summary>
    public required FetchSelection Selection { get; init; }

    /// <summary>The name in the answer; empty for the root.</summary>
    public required byte[] Alias { get; init; }

    /// <summary>The bytes of the request before the representations.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>Where the objects lie.</summary>
    public required FetchTarget[] Targets { get; init; }
}
