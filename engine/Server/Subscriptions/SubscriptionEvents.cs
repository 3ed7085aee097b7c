using Federation.Execution;

namespace Federation.Server.Subscriptions;

/// <summary>The events of one subscription, with what lives as long as they do: the subscription to a topic and what parameters were given.</summary>
internal sealed class SubscriptionEvents(IAsyncEnumerable<object?> events, IAsyncDisposable? stream, FieldInvocation invocation)
    : IAsyncEnumerable<object?>, IAsyncDisposable
{
    public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) => events.GetAsyncEnumerator(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await using (invocation)
        {
            await (stream?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
