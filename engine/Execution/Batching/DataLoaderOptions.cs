namespace Federation.Execution;

/// <summary>Settings of a data loader.</summary>
public sealed record DataLoaderOptions
{
    /// <summary>How many keys one batch may have; more are split into several calls.</summary>
    public int MaxBatchSize { get; init; } = int.MaxValue;
}
