using Federation.Execution;
using Federation.Server.Tests.Subscriptions;
using StackExchange.Redis;
using Xunit;
using static Federation.Server.Tests.Subscriptions.SubscriptionServer;

namespace Federation.Server.Tests.Redis;

/// <summary>Topics over a real Redis: publisher and subscribers have connections of their own.</summary>
public sealed class RedisTopicTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private const string Order = "subscription { orderChanged(orderId: \"O1\") { orderId status } }";
    private const string Channel = "graphql:order_O1";

    private string Configuration => redis.Server.Configuration;

    [Fact]
    public async Task Message_OfAnotherService_ReachesTheSubscribersOfEach()
    {
        await using var publisher = new RedisService(Configuration);
        await using var one = new RedisService(Configuration);
        await using var two = new RedisService(Configuration);
        await using var first = await one.SubscribeAsync(Order);
        await using var second = await one.SubscribeAsync(Order);
        await using var third = await two.SubscribeAsync(Order);
        Assert.Equal(2, await RedisService.ListenersAsync(Configuration, Channel));

        await publisher.Sender.SendAsync("order_O2", new OrderEvent("O2", "PAID"), TestContext.Current.CancellationToken);
        await publisher.Sender.SendAsync("order_O1", new OrderEvent("O1", "PAID"), TestContext.Current.CancellationToken);
        await publisher.Sender.SendAsync("order_O1", new OrderEvent("O1", "BUILT — ü"), TestContext.Current.CancellationToken);
        await publisher.Sender.CompleteAsync("order_O1", TestContext.Current.CancellationToken);

        foreach (var stream in (ResponseStream[])[first, second, third])
        {
            Assert.Equal(
                [
                    """{"data":{"orderChanged":{"orderId":"O1","status":"PAID"}}}""",
                    """{"data":{"orderChanged":{"orderId":"O1","status":"BUILT — ü"}}}""",
                ],
                await ReadAsync(stream));
        }

        Assert.Equal(0, one.Topics.Count + two.Topics.Count);
        await EventuallyAsync(async () => await RedisService.ListenersAsync(Configuration, Channel) == 0);
    }

    [Fact]
    public async Task Messages_InALongRow_KeepTheirOrder()
    {
        await using var publisher = new RedisService(Configuration);
        await using var service = new RedisService(Configuration, capacity: 2000);
        await using var stream = await service.Receiver.SubscribeAsync<int>("n", TestContext.Current.CancellationToken);

        for (var n = 0; n < 2000; n++)
        {
            await publisher.Sender.SendAsync("n", n, TestContext.Current.CancellationToken);
        }

        await publisher.Sender.CompleteAsync("n", TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 2000), await stream.ReadEventsAsync().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Subscriber_TooSlow_IsToldSo()
    {
        await using var publisher = new RedisService(Configuration);
        await using var service = new RedisService(Configuration, capacity: 1);
        await using var slow = await service.SubscribeAsync(Order);
        await publisher.Sender.SendAsync("order_O1", new OrderEvent("O1", "PAID"), TestContext.Current.CancellationToken);
        await publisher.Sender.SendAsync("order_O1", new OrderEvent("O1", "BUILT"), TestContext.Current.CancellationToken);
        await EventuallyAsync(() => Task.FromResult(service.Topics.Count == 0));

        Assert.Equal(
            [
                """{"data":{"orderChanged":{"orderId":"O1","status":"PAID"}}}""",
                """{"errors":[{"message":"The subscriber fell more than 1 events behind and was dropped. Subscribe again, and read faster or ask for less of each event.","extensions":{"code":"SUBSCRIBER_TOO_SLOW"}}]}""",
            ],
            await ReadAsync(slow));
    }

    [Theory]
    [InlineData("{\"message\":[1]}")]
    [InlineData("{}")]
    [InlineData("no JSON")]
    public async Task Message_ThatIsNone_EndsTheTopicWithAClearError(string text)
    {
        await using var service = new RedisService(Configuration);
        await using var stream = await service.Receiver.SubscribeAsync<OrderEvent>("broken", TestContext.Current.CancellationToken);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(Configuration);

        await connection.GetSubscriber().PublishAsync(RedisChannel.Literal("graphql:broken"), text);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await stream.ReadEventsAsync().FirstAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "The topic 'broken' carried a message that is no Federation.Server.Tests.Subscriptions.OrderEvent: let all publishers send what its subscribers take, with the same serializer options.",
            exception.Message);
    }

    [Fact]
    public async Task Connection_OfTheHost_IsSharedAndLeftOpen()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(Configuration);
        var options = new Federation.Server.Redis.RedisSubscriptionOptions();
        await using (var topics = new Federation.Server.Redis.RedisTopics(Federation.Server.Redis.RedisConnection.Over(connection, options, logger: null), options))
        {
            await using var stream = await topics.SubscribeAsync<int>("shared", TestContext.Current.CancellationToken);
            await topics.SendAsync("shared", 7, TestContext.Current.CancellationToken);
            Assert.Equal(7, await stream.ReadEventsAsync().FirstAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(connection.IsConnected);
    }

    private static async Task<List<string>> ReadAsync(ResponseStream stream) =>
        await stream.ReadResultsAsync().Select(Print).ToListAsync(TestContext.Current.CancellationToken);

    internal static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var wait = 0; !await condition(); wait++)
        {
            Assert.True(wait < 300, "It did not happen within 30 s.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
