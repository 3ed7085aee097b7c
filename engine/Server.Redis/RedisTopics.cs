using System.Text.Json;
using Federation.Server.Subscriptions;
using StackExchange.Redis;

namespace Federation.Server.Redis;

/// <summary>
/// Topics that are channels of Redis (https://redis.io/docs/latest/develop/interact/pubsub/). A process subscribes once to a channel,
/// however many subscribers it has, and reads each message once. A lost connection ends all subscriptions with an error, because Redis
/// keeps nothing for those who are away; new ones work as soon as the connection is back.
/// </summary>
internal sealed class RedisTopics : ITopicEventSender, ITopicEventReceiver, IAsyncDisposable
{
    private readonly RedisConnection _connection;
    private readonly RedisSubscriptionOptions _options;

    public RedisTopics(RedisConnection connection, RedisSubscriptionOptions options)
    {
        _connection = connection;
        _options = options;
        Topics = new LocalTopics(options);
        _connection.OnLost = EndAll;
    }

    public LocalTopics Topics { get; }

    public async ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        await PublishAsync(topicName, MessageEnvelope.Write(message, _options.SerializerOptions), cancellationToken);
    }

    public async ValueTask CompleteAsync(string topicName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        await PublishAsync(topicName, MessageEnvelope.Completed, cancellationToken);
    }

    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        var subscription = Topics.Subscribe<TMessage>(topicName, out var topic);
        try
        {
            await topic.ConnectAsync(ConnectAsync).WaitAsync(cancellationToken);
            return subscription;
        }
        catch
        {
            await subscription.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private RedisChannel Channel(string topic) => RedisChannel.Literal(_options.TopicPrefix + topic);

    private Task PublishAsync(string topic, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken) =>
        _connection.CallAsync(redis => redis.PublishAsync(Channel(topic), envelope), cancellationToken);

    private async Task<IAsyncDisposable> ConnectAsync(LocalTopic topic)
    {
        var messages = await _connection.CallAsync(
            redis => SubscribeAsync(redis, Channel(topic.Name)), CancellationToken.None, discard: static late => late.UnsubscribeAsync());
        messages.OnMessage(received => Deliver(topic, received.Message));
        return new Channeled(messages, _options.CallTimeout);
    }

    /// <summary>
    /// Subscribes with a queue, which keeps the order of the messages. The library adds a queue before it asks Redis, and leaves it there,
    /// collecting for ever, when Redis does not answer. So a handler that can be taken away asks, and the queue comes when the channel is there.
    /// </summary>
    private static async Task<ChannelMessageQueue> SubscribeAsync(ISubscriber redis, RedisChannel channel)
    {
        Action<RedisChannel, RedisValue> ask = static (_, _) => { };
        try
        {
            await redis.SubscribeAsync(channel, ask);
            return await redis.SubscribeAsync(channel, CommandFlags.FireAndForget);
        }
        finally
        {
            await redis.UnsubscribeAsync(channel, ask, CommandFlags.FireAndForget);
        }
    }

    private void Deliver(LocalTopic topic, RedisValue envelope)
    {
        try
        {
            if (MessageEnvelope.TryRead(envelope, topic.MessageType, _options.SerializerOptions, out var message))
            {
                topic.TryDeliver(message);
            }
            else
            {
                topic.End(reason: null);
            }
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            topic.End(new InvalidOperationException(
                $"The topic '{topic.Name}' carried a message that is no {topic.MessageType}: let all publishers send what its subscribers take, with the same serializer options.", exception));
        }
    }

    private void EndAll()
    {
        foreach (var topic in Topics.All)
        {
            topic.End(RedisErrors.Interrupted());
        }
    }

    private sealed class Channeled(ChannelMessageQueue messages, TimeSpan timeout) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await messages.UnsubscribeAsync().WaitAsync(timeout);
    }
}
