namespace Federation.Runtime.Transport;

/// <summary>What was last seen of a subgraph.</summary>
/// <param name="Failure">Why it did not answer; null when it did.</param>
/// <param name="At">When that was.</param>
public sealed record SubgraphState(string? Failure, DateTimeOffset At);
