namespace Federation.Runtime.Transport;

/// <summary>What is done about subgraphs that are in trouble.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How many of a subgraph's queries may be sent a second time, as a share of all: when everything fails, asking twice makes it worse.</summary>
    public double RetryShare { get; init; } = 0.1;

    /// <summary>The share of failures from which on a subgraph is not asked any more.</summary>
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>How many requests there must be in <see cref="SamplingDuration"/> to tell.</summary>
    public int MinimumThroughput { get; init; } = 20;

    /// <summary>The time over which failures are counted.</summary>
    public TimeSpan SamplingDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a subgraph is not asked; then one request tries.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(5);
}
