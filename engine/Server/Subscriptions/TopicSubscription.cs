using System.Threading.Channels;
using Federation.Execution;

namespace Federation.Server.Subscriptions;

/// <summary>One subscriber of a topic and the messages that wait for it.</summary>
internal sealed class TopicSubscription<TMessage>(LocalTopic<TMessage> topic, int capacity) : ISourceStream<TMessage>
{
    private readonly Channel<TMessage> _waiting = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity) { SingleReader = true });

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _waiting.Reader.ReadAllAsync();

    /// <summary>Hands a message over; false when the subscriber did not keep up and is told so.</summary>
    public bool TryDeliver(TMessage message)
    {
        if (_waiting.Writer.TryWrite(message))
        {
            return true;
        }

        End(new GraphQLException(
            $"The subscriber fell more than {capacity} events behind and was dropped. Subscribe again, and read faster or ask for less of each event.",
            ServerErrorCodes.SubscriberTooSlow));
        return false;
    }

    /// <summary>Ends the messages after those that wait.</summary>
    public void End(Exception? reason) => _waiting.Writer.TryComplete(reason);

    public ValueTask DisposeAsync()
    {
        End(null);
        topic.Remove(this);
        return ValueTask.CompletedTask;
    }
}
