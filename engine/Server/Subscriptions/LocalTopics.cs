using System.Collections.Concurrent;
using Federation.Server.Discovery;

namespace Federation.Server.Subscriptions;

/// <summary>The topics that somebody in this process subscribes to, wherever the messages come from.</summary>
internal sealed class LocalTopics
{
    private readonly ConcurrentDictionary<string, LocalTopic> _topics = new(StringComparer.Ordinal);

    public LocalTopics(SubscriptionOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TopicBufferCapacity, 1);
        BufferCapacity = options.TopicBufferCapacity;
    }

    /// <summary>How many messages may wait for one subscriber.</summary>
    public int BufferCapacity { get; }

    public IEnumerable<LocalTopic> All => _topics.Values;

    /// <summary>How many topics have a subscriber.</summary>
    public int Count => _topics.Count;

    public LocalTopic? Find(string name) => _topics.GetValueOrDefault(name);

    /// <summary>Subscribes to a topic, which comes into being by that.</summary>
    /// <exception cref="InvalidOperationException">The topic has messages of another type.</exception>
    public TopicSubscription<TMessage> Subscribe<TMessage>(string name, out LocalTopic topic)
    {
        while (true)
        {
            topic = _topics.GetOrAdd(name, static (n, topics) => new LocalTopic<TMessage>(n, topics), this);
            if (topic is not LocalTopic<TMessage> typed)
            {
                throw new InvalidOperationException(
                    $"The topic '{name}' has messages of type {ClrTypes.Display(topic.MessageType)}, not {ClrTypes.Display(typeof(TMessage))}: subscribe with one type to a topic, or give the other messages a topic of their own.");
            }

            if (typed.TrySubscribe(out var subscription))
            {
                return subscription;
            }
        }
    }

    /// <summary>Hands a message to those who subscribe to the topic.</summary>
    /// <exception cref="InvalidOperationException">They wait for messages of another type.</exception>
    public void Deliver<TMessage>(string name, TMessage message)
    {
        if (Find(name) is { } topic && !topic.TryDeliver(message))
        {
            throw new InvalidOperationException(
                $"The subscribers of the topic '{name}' wait for messages of type {ClrTypes.Display(topic.MessageType)}, not {ClrTypes.Display(message?.GetType() ?? typeof(TMessage))}: send what the [EventMessage] parameter of the field takes.");
        }
    }

    public void Remove(LocalTopic topic) => _topics.TryRemove(KeyValuePair.Create(topic.Name, topic));
}
