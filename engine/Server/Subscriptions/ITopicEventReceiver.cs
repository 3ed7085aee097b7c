namespace Federation.Server;

/// <summary>Subscribes to messages; a singleton in the services.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes to a topic: what is sent after the task has finished is in the stream.</summary>
    /// <typeparam name="TMessage">The type of the topic's messages.</typeparam>
    /// <param name="topicName">The topic.</param>
    /// <param name="cancellationToken">Ends the waiting for the subscription.</param>
    /// <exception cref="Execution.GraphQLException">The topics are not reachable: <see cref="ServerErrorCodes.TopicsUnavailable"/>.</exception>
    /// <exception cref="InvalidOperationException">Somebody subscribes in this process to messages of another type.</exception>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);
}
