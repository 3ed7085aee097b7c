namespace Federation.Runtime.Compilation;

/// <summary>Objects of the merged answer that a fetch completes.</summary>
internal sealed class FetchTarget
{
    /// <summary>Where they lie.</summary>
    public required TargetStep[] Steps { get; init; }

    /// <summary>Only objects of this type; <see cref="TypeNames.Unknown"/> for any.</summary>
    public required int Type { get; init; }

    /// <summary>What is sent for each; null when the root of the subgraph is asked.</summary>
    public required RepresentationObject? Representation { get; init; }

    /// <summary>What is read for each.</summary>
    public required ReadSelection Read { get; init; }

    /// <summary>The layout of the objects.</summary>
    public required AnswerLayout Layout { get; init; }
}
