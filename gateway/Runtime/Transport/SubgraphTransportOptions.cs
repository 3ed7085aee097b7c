namespace Federation.Runtime.Transport;

/// <summary>What an answer of a subgraph may cost.</summary>
public sealed record SubgraphTransportOptions
{
    /// <summary>The largest answer in bytes, after inflating.</summary>
    public int MaxAnswerBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How deep its JSON may nest.</summary>
    public int MaxJsonDepth { get; init; } = 128;
}
