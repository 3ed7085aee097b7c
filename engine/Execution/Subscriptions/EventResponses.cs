using System.Runtime.CompilerServices;

namespace Federation.Execution;

/// <summary>
/// Answers the events of a subscription one after the other (https://spec.graphql.org/September2025/#MapSourceToResponseEvent()). An
/// error inside an event belongs to its answer; an error of the events themselves is the last answer.
/// </summary>
internal sealed class EventResponses(OperationContext context, SequenceReader events)
{
    /// <summary>What middleware and the subscribe resolver have set. Each event starts with a copy and sees nothing of the other ones.</summary>
    private readonly IReadOnlyDictionary<string, object?> _contextData = context.SharedData.Begun is { } begun
        ? new Dictionary<string, object?>(begun, StringComparer.Ordinal)
        : context.Request.ContextData;

    private bool _hasEnded;

    public async IAsyncEnumerable<OperationResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var registration = cancellationToken.UnsafeRegister(static e => ((SequenceReader)e!).Stop(), events);
        try
        {
            while (await NextAsync(cancellationToken) is { } answer)
            {
                yield return answer;
            }
        }
        finally
        {
            registration.Unregister();
            await events.DisposeAsync();
        }
    }

    /// <summary>The answer to the next event; null when there is none.</summary>
    /// <exception cref="OperationCanceledException">The request or the reading was cancelled.</exception>
    private async Task<OperationResult?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await HasNextAsync() ? await AnswerAsync(events.Current) : null;
        }
        catch (OperationCanceledException) when (events.Stopped.IsCancellationRequested)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            cancellationToken.ThrowIfCancellationRequested();
            return null; // the stream was disposed while it was read
        }
        catch (InsufficientExecutionStackException)
        {
            return RequestRefusal.Answer(context.Options, [RequestErrors.TooDeep()]);
        }
#pragma warning disable CA1031 // Whatever it is, the subscriber is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure(exception);
        }
    }

    private async ValueTask<bool> HasNextAsync()
    {
        if (_hasEnded)
        {
            return false;
        }

        _hasEnded = true; // also when it throws: nothing comes after that
        _hasEnded = !await events.MoveNextAsync();
        return !_hasEnded;
    }

    /// <summary>Executes the operation with an event as its root value (https://spec.graphql.org/September2025/#ExecuteSubscriptionEvent()).</summary>
    private async Task<OperationResult> AnswerAsync(object? value)
    {
        var services = context.Request.Services is { } shared ? context.Options.CreateEventServices?.Invoke(shared) : null;
        try
        {
            var request = context.Request with
            {
                RootValue = value ?? NullEvent.Instance,
                Services = services?.Provider ?? context.Request.Services,
                ContextData = _contextData,
            };
            var execution = new OperationExecution(context.With(request, events.Stopped));
            execution.Scheduler.NextEpoch(); // what a loader remembers of the event before may have changed
            return await execution.RunAsync();
        }
        finally
        {
            if (services is not null)
            {
                await services.Lifetime.DisposeAsync();
            }
        }
    }

    private OperationResult Failure(Exception exception)
    {
        var selection = context.Operation.Root.Selections[0];
        var error = exception is GraphQLException expected
            ? expected.Error
            : new ExecutionErrors(context.Operation, context.Options).Unexpected(exception, selection, [selection.ResponseName]);
        return RequestRefusal.Answer(context.Options, [error]);
    }
}
