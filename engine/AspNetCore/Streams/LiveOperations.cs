namespace Federation.AspNetCore.Streams;

/// <summary>
/// The operations of a connection. Each has the id that its client gave it until one of the two ends it, and is work until that is over, which is
/// later: what is left may wait for a slow reader. Clients are held to the limit by the ids, which they know; the work may be twice as many, so
/// that an id can be used again at once, and yet nothing piles up.
/// </summary>
internal sealed class LiveOperations(StreamHost host, CancellationToken connectionAborted)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunningOperation> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<RunningOperation> _work = [];
    private bool _isStopped;

    /// <summary>Starts an operation: runs <paramref name="run"/> beside its caller. It is not run when the operation is refused.</summary>
    public OperationStart TryStart(string id, Func<RunningOperation, Task> run, out RunningOperation? operation)
    {
        operation = null;
        lock (_gate)
        {
            if (_isStopped)
            {
                return OperationStart.ConnectionEnded;
            }

            if (_byId.ContainsKey(id))
            {
                return OperationStart.IdTaken;
            }

            if (_byId.Count >= host.Options.MaxOperations || _work.Count >= 2 * host.Options.MaxOperations)
            {
                return OperationStart.TooMany;
            }

            operation = new RunningOperation(id, connectionAborted);
            _byId.Add(id, operation);
            _work.Add(operation);
            operation.Task = RunAsync(operation, run);
            return OperationStart.Started;
        }
    }

    /// <summary>Frees the id of an operation, before its client is told of the end, because it may use it again at once; false when the client has completed it.</summary>
    public bool TryFree(RunningOperation operation)
    {
        lock (_gate)
        {
            return _byId.TryGetValue(operation.Id, out var current) && current == operation && _byId.Remove(operation.Id);
        }
    }

    /// <summary>Ends an operation without a further word: its client has completed it.</summary>
    public void Complete(string id)
    {
        RunningOperation? operation;
        lock (_gate)
        {
            _byId.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    /// <summary>Waits for all that ends by itself, but no longer than for any message.</summary>
    public async Task FinishAsync()
    {
        try
        {
            await Task.WhenAll(Work().Select(o => o.Task)).WaitAsync(host.Options.SendTimeout, host.Clock);
        }
        catch (TimeoutException)
        {
            // They are stopped instead.
        }
    }

    /// <summary>Ends all operations, starts no more, and waits until nothing of them is left.</summary>
    public async Task StopAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
            _byId.Clear();
        }

        var work = Work();
        foreach (var operation in work)
        {
            operation.Cancel();
        }

        await Task.WhenAll(work.Select(o => o.Task));
    }

    private async Task RunAsync(RunningOperation operation, Func<RunningOperation, Task> run)
    {
        await Task.Yield(); // the work is not that of the lock
        try
        {
            await run(operation);
        }
        finally
        {
            TryFree(operation);
            lock (_gate)
            {
                _work.Remove(operation);
            }

            operation.Dispose();
        }
    }

    private List<RunningOperation> Work()
    {
        lock (_gate)
        {
            return [.. _work];
        }
    }
}
