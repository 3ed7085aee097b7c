namespace Federation.AspNetCore.Streams;

/// <summary>An operation that is under way, and the means to end it.</summary>
internal sealed class RunningOperation : IDisposable
{
    private readonly CancellationTokenSource _stop;

    /// <param name="id">The id that its client gave it.</param>
    /// <param name="connectionAborted">Ends the operation with its connection.</param>
    public RunningOperation(string id, CancellationToken connectionAborted)
    {
        Id = id;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(connectionAborted);
        Token = _stop.Token;
    }

    public string Id { get; }

    /// <summary>Cancelled when nobody waits for answers any more.</summary>
    public CancellationToken Token { get; }

    /// <summary>The work.</summary>
    public Task Task { get; set; } = Task.CompletedTask;

    /// <summary>Ends it; does nothing when it has ended.</summary>
    public void Cancel()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended in the meantime.
        }
    }

    public void Dispose() => _stop.Dispose();
}
