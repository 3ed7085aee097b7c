namespace Federation.Execution;

/// <summary>Runs a subscription (https://spec.graphql.org/September2025/#sec-Subscription).</summary>
internal static class Subscription
{
    /// <summary>Starts it: a stream with an answer for each event, or the refusal when there are no events.</summary>
    public static async ValueTask<IExecutionResult> StartAsync(OperationContext context)
    {
        var (events, errors) = await EventSource.CreateAsync(context);
        return events is null
            ? RequestRefusal.Answer(context.Options, errors)
            : new ResponseStream(ExecutionResultKind.SubscriptionResult, new EventResponses(context, events).ReadAsync(), events.DisposeAsync);
    }
}
