using System.Runtime.CompilerServices;

namespace Federation.Execution;

/// <summary>
/// Delivers what an operation defers or streams, in payloads (https://github.com/graphql/graphql-spec/pull/1110). Work begins when
/// the client asks for the payload after the last one; what is ready at the same time comes in one.
/// </summary>
internal sealed class IncrementalDelivery : IAsyncDisposable
{
    private readonly OperationContext _context;
    private readonly StopSignal _stop;
    private readonly CancellationToken _requestAborted;
    private readonly DeliveryGraph _graph = new();
    private readonly DeliveryRuns _runs;
    private readonly Lock _gate = new();
    private bool _isBusy;
    private bool _isDisposed;

    private IncrementalDelivery(OperationExecution first, StopSignal stop, CancellationToken requestAborted)
    {
        _context = first.Context;
        _stop = stop;
        _requestAborted = requestAborted;
        _runs = new DeliveryRuns(first);
    }

    /// <summary>Runs the operation: a stream of payloads, or the one answer when nothing is left for later.</summary>
    /// <param name="context">The operation; its token is that of <paramref name="stop"/>.</param>
    /// <param name="stop">Ends all work for the answer.</param>
    /// <param name="requestAborted">The token of the request.</param>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static async ValueTask<IExecutionResult> StartAsync(OperationContext context, StopSignal stop, CancellationToken requestAborted)
    {
        var execution = new OperationExecution(context);
        var delivery = new IncrementalDelivery(execution, stop, requestAborted);
        try
        {
            var result = await execution.RunAsync();
            var payload = new IncrementalPayload();
            delivery._graph.Add(execution.Later ?? new LaterWork(), group: null, payload);
            if (!delivery._graph.HasPending)
            {
                await delivery.DisposeAsync();
                return result;
            }

            var initial = new InitialResult(result, execution.Leaves, payload);
            return new ResponseStream(ExecutionResultKind.DeferredResult, delivery.ReadAsync(initial, CancellationToken.None), delivery.DisposeAsync);
        }
        catch
        {
            await DeliveryRuns.AbandonAsync(execution);
            await delivery.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        bool isBusy;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            isBusy = _isBusy;
        }

        if (isBusy)
        {
            _stop.Stop(); // whoever works releases
        }
        else
        {
            await ReleaseAsync();
        }
    }

    private async IAsyncEnumerable<OperationResult> ReadAsync(InitialResult initial, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var registration = cancellationToken.UnsafeRegister(static stop => ((StopSignal)stop!).Stop(), _stop);
        try
        {
            yield return initial;
            while (await NextAsync(cancellationToken) is { } payload)
            {
                yield return payload;
            }
        }
        finally
        {
            registration.Unregister();
            await DisposeAsync();
        }
    }

    private async Task<OperationResult?> NextAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return null;
            }

            _isBusy = true;
        }

        try
        {
            return await AdvanceAsync();
        }
        catch (OperationCanceledException) when (_stop.IsStopped)
        {
            _requestAborted.ThrowIfCancellationRequested();
            cancellationToken.ThrowIfCancellationRequested();
            return null; // the stream was disposed while it was read
        }
        finally
        {
            bool isDisposed;
            lock (_gate)
            {
                _isBusy = false;
                isDisposed = _isDisposed;
            }

            if (isDisposed)
            {
                await ReleaseAsync();
            }
        }
    }

    /// <summary>The next payload; null when there is none.</summary>
    private async Task<OperationResult?> AdvanceAsync()
    {
        while (_graph.HasPending)
        {
            _stop.Token.ThrowIfCancellationRequested();
            _runs.Start(_graph.TakeGroups(), _graph.TakeStreams());
            var payload = new IncrementalPayload();
            foreach (var task in await _runs.TakeAsync())
            {
                switch (task)
                {
                    case ExecutionGroup group:
                        _graph.Complete(group, payload);
                        break;
                    case ItemBatch batch:
                        _graph.Complete(batch, payload);
                        break;
                }
            }

            await DropAsync(_graph.TakeDropped());
            if (!payload.IsEmpty)
            {
                return new SubsequentResult(payload, _graph.HasPending) { IncludeExceptionDetails = _context.Options.IncludeExceptionDetails };
            }
        }

        return null;
    }

    private async ValueTask ReleaseAsync()
    {
        if (_graph.HasPending || _runs.IsRunning)
        {
            _stop.Stop();
        }

        await _runs.DisposeAsync();
        await DropAsync([.. _graph.OpenStreams]);
        await (_context.Sequences?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stop.Release();
    }

    private static async ValueTask DropAsync(IReadOnlyList<ItemStream> streams)
    {
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }
    }
}
