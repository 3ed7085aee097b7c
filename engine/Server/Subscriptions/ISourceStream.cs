namespace Federation.Server;

/// <summary>A subscription to a topic. Whoever made it disposes it, read or not; nothing is left of it then.</summary>
/// <typeparam name="TMessage">The type of the topic's messages.</typeparam>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>
    /// The messages since the subscription, read once. They end when the topic is completed or the stream is disposed. A
    /// <see cref="Execution.GraphQLException"/> says why they end otherwise; <see cref="ServerErrorCodes.SubscriberTooSlow"/>: the reader did not keep up;
    /// <see cref="ServerErrorCodes.TopicsUnavailable"/>: the connection was lost.
    /// </summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
