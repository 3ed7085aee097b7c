using System.Threading.Channels;

namespace Federation.Execution;

/// <summary>Runs the tasks of a delivery, in lanes, and collects those that are done. Started and asked by one thread at a time.</summary>
internal sealed class DeliveryRuns(OperationExecution first) : IAsyncDisposable
{
    private readonly OperationContext _context = first.Context;

    /// <summary>Lanes that have finished, and batches that were read and are to be executed.</summary>
    private readonly Channel<object> _events = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
    private int _order;
    private int _running;

    /// <summary>True while a lane runs or a stream is read, be it for something that nobody waits for any more.</summary>
    public bool IsRunning => Volatile.Read(ref _running) > 0;

    /// <summary>Gives up the lists that a run found and that nobody will deliver.</summary>
    public static async ValueTask AbandonAsync(OperationExecution execution)
    {
        foreach (var stream in execution.Later?.Streams ?? [])
        {
            await stream.DisposeAsync();
        }
    }

    /// <summary>Starts groups, and reads the next items of streams.</summary>
    public void Start(IReadOnlyList<ExecutionGroup> groups, IReadOnlyList<ItemStream> streams)
    {
        var batches = new List<ItemBatch>();
        foreach (var stream in streams)
        {
            var batch = ReadAsync(stream);
            if (batch.IsCompletedSuccessfully)
            {
#pragma warning disable VSTHRD002 // It has completed.
                batches.Add(batch.Result);
#pragma warning restore VSTHRD002
            }
            else
            {
                _ = PostAsync(batch);
            }
        }

        Run(groups, batches);
    }

    /// <summary>Waits until something is done, and takes all that is, in the order in which it was started.</summary>
    /// <exception cref="OperationCanceledException">The delivery was stopped.</exception>
    public async ValueTask<IReadOnlyList<DeliveryTask>> TakeAsync()
    {
        var done = new List<DeliveryTask>();
        while (done.Count == 0 && await _events.Reader.WaitToReadAsync(_context.CancellationToken))
        {
            // What was read may be done at once.
            while (TakeEvents(done) is { Count: > 0 } read)
            {
                Run([], read);
            }
        }

        done.Sort(static (x, y) => x.Order.CompareTo(y.Order));
        return done;
    }

    public async ValueTask DisposeAsync()
    {
        _events.Writer.TryComplete();
        while (_events.Reader.TryRead(out var finished))
        {
            if (finished is DeliveryLane lane)
            {
                await AbandonAsync(lane.Execution);
            }
        }
    }

    /// <summary>Takes the events there are: what is done, and as the result what was read.</summary>
    private List<ItemBatch> TakeEvents(List<DeliveryTask> done)
    {
        var read = new List<ItemBatch>();
        while (_events.Reader.TryRead(out var happened))
        {
            switch (happened)
            {
                case DeliveryLane lane:
                    done.AddRange(lane.Tasks);
                    break;
                case ItemBatch { Items.Count: 0 } batch:
                    done.Add(batch);
                    break;
                case ItemBatch batch:
                    read.Add(batch);
                    break;
            }
        }

        return read;
    }

    private void Run(IReadOnlyList<ExecutionGroup> groups, IReadOnlyList<ItemBatch> batches)
    {
        DeliveryTask[] tasks = [.. groups, .. batches];
        foreach (var task in tasks)
        {
            task.Order = _order++;
        }

        foreach (var empty in batches.Where(b => b.Items.Count == 0))
        {
            _events.Writer.TryWrite(empty);
        }

        // Step 1: a lane for what selects the same.
        var lanes = tasks.Where(t => t is not ItemBatch { Items.Count: 0 })
            .GroupBy<DeliveryTask, object>(t => t is ExecutionGroup group ? group.Root.Set : ((ItemBatch)t).Stream.Selection)
            .Select(lane => new DeliveryLane(new OperationExecution(_context, first.Scheduler.Epoch), [.. lane]))
            .ToList();

        // Step 2: all of them begin, then all of them go on.
        var begun = lanes.ConvertAll(lane => (Lane: lane, HasBegun: TryBegin(lane)));
        foreach (var (lane, hasBegun) in begun)
        {
            _ = FinishAsync(lane, hasBegun);
        }
    }

    private bool TryBegin(DeliveryLane lane)
    {
        try
        {
            lane.Begin();
            return true;
        }
#pragma warning disable CA1031 // It is told to the client as the failure of these tasks.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(lane, exception);
            lane.Execution.Scheduler.Close();
            return false;
        }
    }

    private async Task FinishAsync(DeliveryLane lane, bool hasBegun)
    {
        Interlocked.Increment(ref _running);
        try
        {
            await (hasBegun ? lane.FinishAsync() : Task.CompletedTask);
        }
        catch (OperationCanceledException) when (_context.CancellationToken.IsCancellationRequested)
        {
            await AbandonAsync(lane.Execution);
            return;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(lane, exception);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }

        if (!_events.Writer.TryWrite(lane))
        {
            await AbandonAsync(lane.Execution);
        }
    }

    private async ValueTask<ItemBatch> ReadAsync(ItemStream stream)
    {
        try
        {
            return await stream.ReadAsync();
        }
#pragma warning disable CA1031 // Whatever the sequence throws is the failure of the stream.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var error = first.Completer.ToError(exception, stream.List.Parent!, stream.Selection);
            var path = ExecutionErrors.PathOf(stream.List.Parent!, stream.List.Index);
            return new ItemBatch(stream)
            {
                Failure = error.WithPath(path).WithLocations(SourceLocation.Of(_context.Operation.Document, stream.Selection.SyntaxNodes)),
            };
        }
    }

    private async Task PostAsync(ValueTask<ItemBatch> batch)
    {
        Interlocked.Increment(ref _running);
        var read = await batch;
        Interlocked.Decrement(ref _running);
        _events.Writer.TryWrite(read);
    }

    private void Fail(DeliveryLane lane, Exception exception)
    {
        foreach (var task in lane.Tasks)
        {
            task.Failure = exception is InsufficientExecutionStackException
                ? RequestErrors.TooDeep()
                : first.Errors.Unexpected(exception, _context.Operation.Root.Selections[0], path: null);
        }
    }
}
