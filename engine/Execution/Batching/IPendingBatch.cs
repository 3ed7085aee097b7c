namespace Federation.Execution;

/// <summary>The keys a data loader has collected.</summary>
internal interface IPendingBatch
{
    /// <summary>Loads them; does not throw, failures go to those who wait.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Does not load them: those who wait are told that the load was cancelled.</summary>
    void Abandon(CancellationToken cancellationToken);
}
