using Federation.AspNetCore.Streams;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>
/// A reserved event stream: the operations that are asked for under its token, and the one connection that they are answered in. Until that is
/// there, answers wait: an operation holds one at most.
/// </summary>
internal sealed class Reservation(StreamHost host, ReservationOwner owner)
{
    private readonly TaskCompletionSource<EventStreamWriter> _connection = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isTaken;

    /// <summary>Who may use it.</summary>
    public ReservationOwner Owner => owner;

    public LiveOperations Operations { get; } = new(host, CancellationToken.None);

    /// <summary>Takes the one connection; false when there is one.</summary>
    public bool TryTake() => !Interlocked.Exchange(ref _isTaken, true);

    /// <summary>Lets the answers flow.</summary>
    public void Open(EventStreamWriter events) => _connection.TrySetResult(events);

    /// <summary>Waits for the connection.</summary>
    public Task<EventStreamWriter> WaitForConnectionAsync(CancellationToken cancellationToken) => _connection.Task.WaitAsync(cancellationToken);
}
