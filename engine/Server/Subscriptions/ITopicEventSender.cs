namespace Federation.Server;

/// <summary>Publishes messages; a singleton in the services. Never waits for a subscriber.</summary>
public interface ITopicEventSender
{
    /// <summary>
    /// Sends a message to all that subscribe to the topic now. Those of one topic get the messages in one order. Without subscribers it is
    /// dropped: what must not be lost belongs into the database.
    /// </summary>
    /// <typeparam name="TMessage">The type of the topic's messages.</typeparam>
    /// <param name="topicName">The topic, as <see cref="TopicAttribute"/> names it, with the arguments in place of the braces.</param>
    /// <param name="message">The message. Subscribers of this process may share it: it is not to be changed any more.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <exception cref="Execution.GraphQLException">The topics are not reachable: <see cref="ServerErrorCodes.TopicsUnavailable"/>. Where they were too slow to answer, the message may have been sent.</exception>
    /// <exception cref="InvalidOperationException">Those who subscribe in this process wait for messages of another type.</exception>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Says that nothing follows: the streams of all that subscribe to the topic now end after what was sent before.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    ValueTask CompleteAsync(string topicName, CancellationToken cancellationToken = default);
}
