using Polly;
using Polly.CircuitBreaker;

namespace Federation.Runtime.Transport;

/// <summary>
/// Stands before one subgraph: stops asking while most requests fail, and asks a query a second time when that may help. Safe to share
/// between threads.
/// </summary>
internal sealed class SubgraphGuard
{
    private readonly ISubgraphTransport _transport;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<SubgraphAnswer> _breaker;
    private readonly RetryBudget _retries;
    private readonly string _refusal;

    public SubgraphGuard(ISubgraphTransport transport, ResilienceOptions options, TimeProvider clock)
    {
        _transport = transport;
        _clock = clock;
        _retries = new RetryBudget(options.RetryShare);
        _refusal = $"it has failed too often, and is asked again in at most {options.BreakDuration.TotalSeconds:0.###} s";
        _breaker = new ResiliencePipelineBuilder<SubgraphAnswer> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SubgraphAnswer>
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumThroughput,
                SamplingDuration = options.SamplingDuration,
                BreakDuration = options.BreakDuration,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsOutage: true }),
            })
            .Build();
    }

    public async Task<SubgraphAnswer> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        _retries.Deposit();
        var start = _clock.GetTimestamp();
        var answer = await SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        if (!answer.IsTransient || request.IsMutation || !_retries.TryTake())
        {
            return answer;
        }

        // Both attempts share the time of one.
        var left = request.Timeout - _clock.GetElapsedTime(start);
        if (left <= TimeSpan.Zero)
        {
            return answer;
        }

        var second = await SendOnceAsync(request with { Timeout = left }, cancellationToken).ConfigureAwait(false);
        second.KeepsRequest |= answer.KeepsRequest;
        answer.Dispose();
        return second;
    }

    private async ValueTask<SubgraphAnswer> SendOnceAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            var outcome = await _breaker.ExecuteOutcomeAsync(
                static async (context, call) =>
                {
                    try
                    {
                        return Outcome.FromResult(await call.Transport.SendAsync(call.Request, context.CancellationToken).ConfigureAwait(false));
                    }
#pragma warning disable CA1031 // an outcome; it is thrown again below
                    catch (Exception exception)
#pragma warning restore CA1031
                    {
                        return Outcome.FromException<SubgraphAnswer>(exception);
                    }
                },
                context,
                (Transport: _transport, Request: request)).ConfigureAwait(false);
            if (outcome.Exception is BrokenCircuitException)
            {
                return SubgraphAnswer.Failed(_refusal);
            }

            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
