namespace Federation.Server.Subscriptions;

/// <summary>Topics whose publishers and subscribers are in one process.</summary>
internal sealed class InMemoryTopics(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    public LocalTopics Topics { get; } = new(options);

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        Topics.Deliver(topicName, message);
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        Topics.Find(topicName)?.End(reason: null);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<ISourceStream<TMessage>>(Topics.Subscribe<TMessage>(topicName, out _));
    }
}
