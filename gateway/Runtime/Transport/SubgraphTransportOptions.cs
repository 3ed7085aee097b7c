namespace Federation.Runtime.Transport;

/// <summary>How subgraphs are spoken to, and what an answer may cost.</summary>
public sealed record SubgraphTransportOptions
{
    /// <summary>The largest answer in bytes.</summary>
    public int MaxAnswerBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// The names of subgraphs that speak HTTP/2, without TLS too (h2c, with prior knowledge). All others are spoken to over
    /// HTTP/1.1 with connections that are kept.
    /// </summary>
    public IReadOnlySet<string> Http2Subgraphs { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
