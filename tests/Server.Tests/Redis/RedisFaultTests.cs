using System.Diagnostics;
using Federation.Execution;
using Federation.Server.Tests.Subscriptions;
using Federation.TestKit;
using Xunit;
using static Federation.Server.Tests.Subscriptions.SubscriptionServer;

namespace Federation.Server.Tests.Redis;

/// <summary>A Redis that is not there, dies or freezes: everybody is told soon, and it goes on by itself.</summary>
public sealed class RedisFaultTests
{
    private const string Order = "subscription { orderChanged(orderId: \"O1\") { status } }";
    private const string Unavailable = "The topics do not answer. Repeat it in a moment.";

    [Fact]
    public async Task Redis_KilledAndStartedAgain_SubscribersAreToldAndComeBack()
    {
        await using var redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        await using var service = new RedisService(redis.Configuration);
        await using var publisher = new RedisService(redis.Configuration);
        await using var stream = await service.SubscribeAsync(Order);
        await using var gone = await service.SubscribeAsync("subscription { stockChanged }");
        await SendAsync(publisher, "PAID");

        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"orderChanged":{"status":"PAID"}}}""", Print(answers.Current));

        await redis.KillAsync();

        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(
            """{"errors":[{"message":"The connection to the topics was lost, and events may have been with it. Subscribe again in a moment, and read the present state first.","extensions":{"code":"TOPICS_UNAVAILABLE"}}]}""",
            Print(answers.Current));
        Assert.False(await answers.MoveNextAsync());
        Assert.Equal(0, service.Topics.Count);
        var exception = await Assert.ThrowsAsync<GraphQLException>(() => SendAsync(publisher, "BUILT"));
        Assert.Equal((Unavailable, "TOPICS_UNAVAILABLE"), (exception.Error.Message, exception.Error.Code));

        await redis.RestartAsync(TestContext.Current.CancellationToken);

        ResponseStream? again = null;
        await RedisTopicTests.EventuallyAsync(async () => (again = await service.ExecuteAsync(Order) as ResponseStream) is not null);
        await using var back = again!;
        await RedisTopicTests.EventuallyAsync(() => TrySendAsync(publisher, "BUILT"));
        await using var events = back.ReadResultsAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("""{"data":{"orderChanged":{"status":"BUILT"}}}""", Print(events.Current));
        Assert.Equal(1, await RedisService.ListenersAsync(redis.Configuration, "graphql:order_O1"));
        Assert.Equal(0, await RedisService.ListenersAsync(redis.Configuration, "graphql:StockChanged"));
    }

    [Fact]
    public async Task Redis_Frozen_CallsEndAtTheirTimeLimit()
    {
        await using var redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        await using var service = new RedisService(redis.Configuration);
        await SendAsync(service, "PAID");
        await redis.FreezeAsync(isFrozen: true);

        var watch = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAsync<GraphQLException>(() => SendAsync(service, "BUILT"));
        Assert.Equal((Unavailable, "TOPICS_UNAVAILABLE"), (exception.Error.Message, exception.Error.Code));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));

        // The breaker is open: a hundred calls more wait for nothing.
        watch.Restart();
        for (var i = 0; i < 100; i++)
        {
            Assert.False(await TrySendAsync(service, "BUILT"));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(0.9));

        await redis.FreezeAsync(isFrozen: false);
        await RedisTopicTests.EventuallyAsync(() => TrySendAsync(service, "BUILT"));
    }

    [Fact]
    public async Task Subscribe_WhileRedisIsAway_LeavesNothingBehind()
    {
        await using var redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        await using var service = new RedisService(redis.Configuration);
        await SendAsync(service, "PAID");
        await redis.KillAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.IsAssignableFrom<OperationResult>(await service.ExecuteAsync(Order));
        }

        await redis.RestartAsync(TestContext.Current.CancellationToken);
        ResponseStream? again = null;
        await RedisTopicTests.EventuallyAsync(async () => (again = await service.ExecuteAsync(Order) as ResponseStream) is not null);
        Assert.Equal(1, await RedisService.ListenersAsync(redis.Configuration, "graphql:order_O1"));

        await again!.DisposeAsync();
        await RedisTopicTests.EventuallyAsync(async () => await RedisService.ListenersAsync(redis.Configuration, "graphql:order_O1") == 0);
    }

    [Fact]
    public async Task Subscribe_AnsweredTooLate_IsTakenBack()
    {
        await using var redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        await using var service = new RedisService(redis.Configuration);
        await SendAsync(service, "PAID");
        await redis.FreezeAsync(isFrozen: true);
        Assert.IsAssignableFrom<OperationResult>(await service.ExecuteAsync(Order));

        await redis.FreezeAsync(isFrozen: false);
        await RedisTopicTests.EventuallyAsync(() => TrySendAsync(service, "BUILT"));
        await RedisTopicTests.EventuallyAsync(async () => await RedisService.ListenersAsync(redis.Configuration, "graphql:order_O1") == 0);
    }

    [Fact]
    public async Task Redis_Frozen_SubscribersAreToldWhenNothingComes()
    {
        await using var redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        await using var service = new RedisService(redis.Configuration);
        await using var stream = await service.Receiver.SubscribeAsync<int>("n", TestContext.Current.CancellationToken);

        await redis.FreezeAsync(isFrozen: true);

        var reading = stream.ReadEventsAsync().FirstAsync(TestContext.Current.CancellationToken).AsTask();
        var exception = await Assert.ThrowsAsync<GraphQLException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal("TOPICS_UNAVAILABLE", exception.Error.Code);
    }

    [Fact]
    public async Task Redis_NotThere_TheServiceStartsAndRefusesSubscriptions()
    {
        await using var service = new RedisService($"127.0.0.1:{FreePort.Next()}");

        Assert.Equal("""{"data":{"hello":"hello"}}""", Print(await service.ExecuteAsync("{ hello }")));
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{Unavailable}}}","locations":[{"line":1,"column":16}],"path":["orderChanged"],"extensions":{"code":"TOPICS_UNAVAILABLE"}}]}""",
            Print(await service.ExecuteAsync(Order)));
        Assert.Equal(0, service.Topics.Count);
    }

    private static async Task SendAsync(RedisService service, string status) =>
        await service.Sender.SendAsync("order_O1", new OrderEvent("O1", status), TestContext.Current.CancellationToken);

    private static async Task<bool> TrySendAsync(RedisService service, string status)
    {
        try
        {
            await SendAsync(service, status);
            return true;
        }
        catch (GraphQLException)
        {
            return false;
        }
    }
}
