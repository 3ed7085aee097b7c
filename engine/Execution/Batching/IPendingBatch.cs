namespace Federation.Execution;

/// <summary>The keys a data loader has collected.</summary>
internal interface IPendingBatch
{
    /// <summary>Loads them; does not throw, failures go to those who wait.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>A scheduler does not run it. When no other one does, those who wait are told that the load was cancelled.</summary>
    void Abandon(LoadScheduler scheduler, CancellationToken cancellationToken);
}
