namespace Federation.Execution;

/// <summary>The keys a data loader has collected.</summary>
internal interface IPendingBatch
{
    /// <summary>Loads them; does not throw, failures go to those who wait.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
