using Federation.AspNetCore.Streams;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>
/// A reserved event stream: the operations that are asked for under its token, and the one connection that they are answered in. Until that is
/// there, answers wait: an operation holds one at most.
/// </summary>
internal sealed class Reservation(StreamHost host, IDisposable place) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunningOperation> _running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<EventStreamWriter> _connection = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isTaken;
    private bool _isEnded;

    /// <summary>Takes the one connection; false when there is one.</summary>
    public bool TryTake() => !Interlocked.Exchange(ref _isTaken, true);

    /// <summary>Lets the answers flow.</summary>
    public void Open(EventStreamWriter events) => _connection.TrySetResult(events);

    /// <summary>Waits for the connection.</summary>
    public Task<EventStreamWriter> WaitForConnectionAsync(CancellationToken cancellationToken) => _connection.Task.WaitAsync(cancellationToken);

    /// <summary>Adds an operation under way; null when there are too many, or when its id is taken.</summary>
    public RunningOperation? TryAdd(string id, Func<RunningOperation, Task> run, out bool isTaken)
    {
        lock (_gate)
        {
            isTaken = _running.ContainsKey(id);
            if (isTaken || _isEnded || _running.Count >= host.Options.MaxOperations)
            {
                return null;
            }

            var operation = new RunningOperation(CancellationToken.None);
            _running.Add(id, operation);
            operation.Task = run(operation);
            return operation;
        }
    }

    /// <summary>Frees the id of an operation that has ended; false when the client has completed it.</summary>
    public bool TryRemove(string id, RunningOperation operation)
    {
        lock (_gate)
        {
            return _running.TryGetValue(id, out var current) && current == operation && _running.Remove(id);
        }
    }

    /// <summary>Ends an operation without a further word.</summary>
    public void Complete(string id)
    {
        RunningOperation? operation;
        lock (_gate)
        {
            _running.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    /// <summary>Waits until all operations have ended by themselves, but no longer than for any message.</summary>
    public async Task FinishAsync()
    {
        List<Task> tasks;
        lock (_gate)
        {
            tasks = [.. _running.Values.Select(o => o.Task)];
        }

        try
        {
            await Task.WhenAll(tasks).WaitAsync(host.Options.SendTimeout, host.Clock);
        }
        catch (TimeoutException)
        {
            // They are stopped instead.
        }
    }

    /// <summary>Ends all operations, waits for it, and gives the place back.</summary>
    public async ValueTask DisposeAsync()
    {
        List<RunningOperation> operations;
        lock (_gate)
        {
            _isEnded = true;
            operations = [.. _running.Values];
            _running.Clear();
        }

        foreach (var operation in operations)
        {
            operation.Cancel();
        }

        await Task.WhenAll(operations.Select(o => o.Task));
        place.Dispose();
    }
}
