using Federation.Execution;
using Federation.Server.Redis;
using Federation.Server.Subscriptions;
using Federation.Server.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Federation.Server.Tests.Redis;

/// <summary>A service with a connection of its own, as each process has one.</summary>
internal sealed class RedisService(string configuration, int capacity = 256) : IAsyncDisposable
{
    private readonly ServiceProvider _services = Create(configuration, capacity);

    public ITopicEventSender Sender => _services.GetRequiredService<ITopicEventSender>();

    public ITopicEventReceiver Receiver => _services.GetRequiredService<ITopicEventReceiver>();

    public LocalTopics Topics => _services.GetRequiredService<RedisTopics>().Topics;

    public async Task<IExecutionResult> ExecuteAsync(string query) =>
        await _services.GetRequiredService<IRequestExecutor>().ExecuteAsync(new GraphQLRequest { Query = query, Services = _services });

    public async Task<ResponseStream> SubscribeAsync(string query) => (await ExecuteAsync(query)).ExpectResponseStream();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>How many connections listen to a channel, as Redis counts them.</summary>
    public static async Task<long> ListenersAsync(string configuration, string channel)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(configuration);
        var counts = (RedisResult[])(await connection.GetDatabase().ExecuteAsync("PUBSUB", "NUMSUB", channel))!;
        return (long)counts[1];
    }

    private static ServiceProvider Create(string configuration, int capacity)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer()
            .AddQueryType<SubscriptionServer.Greeting>()
            .AddTypeExtension(typeof(ShopSubscriptions))
            .AddRedisSubscriptions(configuration, o => o.TopicBufferCapacity = capacity);
        return services.BuildServiceProvider();
    }
}
