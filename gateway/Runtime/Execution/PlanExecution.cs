using System.Text.Json;
using System.Threading.Tasks.Sources;
using Federation.Runtime.Transport;

namespace Federation.Runtime.Execution;

/// <summary>
/// Runs a plan once. A fetch starts as soon as those it depends on are there. Whoever brings an answer merges it, unless
/// somebody is merging already, who then takes it along: the merged answer is never touched by two threads, and no answer
/// waits for another thread.
/// </summary>
internal sealed class PlanExecution : IValueTaskSource
{
    private readonly PlanRun _run;
    private readonly ISubgraphTransport _transport;
    private readonly SubgraphStates _states;
    private readonly GatewayExecutorOptions _options;
    private readonly JsonElement? _variables;
    private readonly CancellationToken _cancellationToken;
    private ManualResetValueTaskSourceCore<bool> _completion;
    private CancellationTokenRegistration _registration;
    private long _start;
    private int _work = 1;
    private int _running;
    private int _isEnded;

    public PlanExecution(
        PlanRun run,
        ISubgraphTransport transport,
        SubgraphStates states,
        GatewayExecutorOptions options,
        JsonElement? variables,
        CancellationToken cancellationToken)
    {
        _run = run;
        _transport = transport;
        _states = states;
        _options = options;
        _variables = variables;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Runs the plan; called once.</summary>
    /// <exception cref="OperationCanceledException">The client gave up. The run must not be used again: a mutation may still answer.</exception>
    public ValueTask RunAsync()
    {
        _start = TimeProvider.System.GetTimestamp();
        _registration = _cancellationToken.UnsafeRegister(
            static (state, token) => ((PlanExecution)state!).TryEnd(new OperationCanceledException(token)), this);
        foreach (var fetch in _run.Fetches)
        {
            if (fetch.Pending == 0)
            {
                _run.Ready.Enqueue(fetch);
            }
        }

        Work();
        return new ValueTask(this, _completion.Version);
    }

    void IValueTaskSource.GetResult(short token)
    {
        _registration.Dispose();
        _completion.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _completion.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _completion.OnCompleted(continuation, state, token, flags);

    /// <summary>Does what there is to do, until nothing is left; called by one thread at a time.</summary>
    private void Work()
    {
        bool isDone;
        try
        {
            do
            {
                if (_run.Arrived.TryDequeue(out var arrived))
                {
                    Take(arrived);
                }

                StartReady();
                isDone = _running == 0;
            }
            while (Interlocked.Decrement(ref _work) > 0);
        }
#pragma warning disable CA1031 // an exception here would be lost and the client would wait for ever
        catch (Exception exception)
#pragma warning restore CA1031
        {
            TryEnd(exception);
            return;
        }

        // The last thing that is done: from here on the run may be in use for another request.
        if (isDone)
        {
            TryEnd(exception: null);
        }
    }

    private void Take(FetchRun fetch)
    {
        _running--;
        if (Volatile.Read(ref _isEnded) != 0)
        {
            return;
        }

        _run.Take(fetch, _options);
        Release(fetch);
    }

    private void StartReady()
    {
        while (_run.Ready.TryDequeue(out var fetch))
        {
            if (Volatile.Read(ref _isEnded) != 0)
            {
                return;
            }

            if (_run.Prepare(fetch, _variables))
            {
                _running++;
                _ = SendAsync(fetch);
            }
            else
            {
                Release(fetch);
            }
        }
    }

    private void Release(FetchRun fetch)
    {
        foreach (var id in fetch.Fetch.Next)
        {
            if (--_run.Fetches[id].Pending == 0)
            {
                _run.Ready.Enqueue(_run.Fetches[id]);
            }
        }
    }

    private async Task SendAsync(FetchRun fetch)
    {
        var source = fetch.Fetch.Fetch.Source;
        var isMutation = fetch.Fetch.Fetch.IsMutation;
        try
        {
            // What a mutation has begun it ends: its effect does not depend on whether the client still listens.
            var timeout = TimeoutOf(source.Name, isMutation);
            if (timeout > TimeSpan.Zero)
            {
                var request = new SubgraphRequest(source, fetch.Body.Memory, timeout, isMutation);
                fetch.Answer = await _transport.SendAsync(request, isMutation ? CancellationToken.None : _cancellationToken).ConfigureAwait(false);
                _states.Note(source.Name, fetch.Answer.Failure);
            }
            else
            {
                fetch.Answer = SubgraphAnswer.Failed($"the {_options.RequestTimeout.TotalSeconds:0.###} s of the whole request were over before it was asked");
            }

            if (fetch.Answer.KeepsRequest)
            {
                fetch.Body.Forget();
            }
        }
        catch (OperationCanceledException)
        {
            fetch.Body.Forget();
            fetch.Answer = SubgraphAnswer.Failed("the client gave up");
        }
#pragma warning disable CA1031 // an exception here would be lost and the client would wait for ever
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fetch.Body.Forget();
            _options.OnException?.Invoke(exception, source);
            fetch.Answer = SubgraphAnswer.Failed("the request could not be sent");
        }

        _run.Arrived.Enqueue(fetch);
        if (Interlocked.Increment(ref _work) == 1)
        {
            Work();
        }
    }

    private TimeSpan TimeoutOf(string subgraph, bool isMutation)
    {
        var own = _options.TimeoutOf(subgraph, isMutation);
        var left = _options.RequestTimeout - TimeProvider.System.GetElapsedTime(_start);
        return own < left ? own : left;
    }

    private void TryEnd(Exception? exception)
    {
        if (Interlocked.Exchange(ref _isEnded, 1) != 0)
        {
            return;
        }

        if (exception is null)
        {
            _completion.SetResult(true);
        }
        else
        {
            _completion.SetException(exception);
        }
    }
}
