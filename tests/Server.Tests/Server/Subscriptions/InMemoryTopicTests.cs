using Xunit;
using static Federation.Server.Tests.Subscriptions.SubscriptionServer;

namespace Federation.Server.Tests.Subscriptions;

/// <summary>However a subscription ends, nothing is left of it; and nobody who publishes waits.</summary>
public sealed class InMemoryTopicTests : IAsyncDisposable
{
    private const string Stock = "subscription { stockChanged }";

    private readonly SubscriptionServer _server = new(capacity: 3);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Subscriber_TooSlow_IsToldAfterWhatWaitsAndTheOthersAreNot()
    {
        await using var slow = await _server.SubscribeAsync(Stock);
        await using var fast = await _server.SubscribeAsync(Stock);
        await using var answers = fast.ReadResultsAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var stock = 1; stock <= 5; stock++)
        {
            await SendAsync(stock);
            Assert.True(await answers.MoveNextAsync());
            Assert.Equal($$$"""{"data":{"stockChanged":{{{stock}}}}}""", Print(answers.Current));
        }

        Assert.Equal(
            [
                """{"data":{"stockChanged":1}}""",
                """{"data":{"stockChanged":2}}""",
                """{"data":{"stockChanged":3}}""",
                """{"errors":[{"message":"The subscriber fell more than 3 events behind and was dropped. Subscribe again, and read faster or ask for less of each event.","extensions":{"code":"SUBSCRIBER_TOO_SLOW"}}]}""",
            ],
            await slow.ReadResultsAsync().Select(Print).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, _server.Topics.Count);
    }

    [Fact]
    public async Task Subscriber_TooSlow_TheTopicGoesWithItsLastOne()
    {
        await using var slow = await _server.SubscribeAsync(Stock);
        for (var stock = 1; stock <= 4; stock++)
        {
            await SendAsync(stock);
        }

        Assert.Equal(0, _server.Topics.Count);
    }

    [Theory]
    [InlineData("disposed unread")]
    [InlineData("disposed while read")]
    [InlineData("reader stops")]
    [InlineData("reading cancelled")]
    [InlineData("request cancelled")]
    [InlineData("completed")]
    public async Task Subscription_Ends_NoTopicIsLeft(string how)
    {
        using var request = new CancellationTokenSource();
        using var reading = new CancellationTokenSource();
        await using var stream = await _server.SubscribeAsync(Stock, cancellationToken: request.Token);
        Assert.Equal(1, _server.Topics.Count);
        await SendAsync(1);
        var answers = stream.ReadResultsAsync().GetAsyncEnumerator(reading.Token);
        if (how != "disposed unread")
        {
            Assert.True(await answers.MoveNextAsync());
        }

        switch (how)
        {
            case "disposed unread":
                await stream.DisposeAsync();
                break;
            case "reader stops":
                await answers.DisposeAsync();
                break;
            case "completed":
                await _server.Sender.CompleteAsync(nameof(ShopSubscriptions.StockChanged), TestContext.Current.CancellationToken);
                Assert.False(await answers.MoveNextAsync());
                break;
            case "disposed while read":
                var next = answers.MoveNextAsync();
                await stream.DisposeAsync();
                Assert.False(await next);
                break;
            default:
                var waiting = answers.MoveNextAsync();
                await (how == "request cancelled" ? request : reading).CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
                break;
        }

        await EventuallyAsync(() => _server.Topics.Count == 0);
        await SendAsync(2);
    }

    [Fact]
    public async Task Messages_OfAnotherType_AreAMistakeOfThePublisher()
    {
        await using var stream = await _server.SubscribeAsync(Stock);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await _server.Sender.SendAsync("StockChanged", "many", TestContext.Current.CancellationToken));

        Assert.Equal("The subscribers of the topic 'StockChanged' wait for messages of type Int32, not String: send what the [EventMessage] parameter of the field takes.", exception.Message);
    }

    [Fact]
    public async Task Subscribers_OfAnotherType_AreRefused()
    {
        await using var stream = await _server.SubscribeAsync(Stock);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await _server.Receiver.SubscribeAsync<string>("StockChanged", TestContext.Current.CancellationToken));

        Assert.Equal("The topic 'StockChanged' has messages of type Int32, not String: subscribe with one type to a topic, or give the other messages a topic of their own.", exception.Message);
        Assert.Equal(1, _server.Topics.Count);
    }

    [Fact]
    public async Task Publishers_AtOnce_AllSubscribersSeeOneOrder()
    {
        await using var server = new SubscriptionServer(capacity: 4000);
        await using var first = await server.Receiver.SubscribeAsync<int>("n", TestContext.Current.CancellationToken);
        await using var second = await server.Receiver.SubscribeAsync<int>("n", TestContext.Current.CancellationToken);

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), async (n, token) => await server.Sender.SendAsync("n", n, token));
        await server.Sender.CompleteAsync("n", TestContext.Current.CancellationToken);

        var seen = await first.ReadEventsAsync().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 2000), seen.Order());
        Assert.Equal(seen, await second.ReadEventsAsync().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Subscribers_ComeAndGoWhileOthersPublish_NothingIsLeft()
    {
        await using var publishing = new PublishingLoop(_server.Sender);

        await Parallel.ForEachAsync(Enumerable.Range(0, 500), async (_, token) =>
        {
            await using var stream = await _server.Receiver.SubscribeAsync<int>("StockChanged", token);
            await stream.ReadEventsAsync().FirstAsync(token);
        });

        Assert.Equal(0, _server.Topics.Count);
    }

    private ValueTask SendAsync(int stock) => _server.Sender.SendAsync(nameof(ShopSubscriptions.StockChanged), stock, TestContext.Current.CancellationToken);

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        for (var wait = 0; !condition(); wait++)
        {
            Assert.True(wait < 1000, "It did not happen within 10 s.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Publishes until it is disposed.</summary>
    private sealed class PublishingLoop : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public PublishingLoop(ITopicEventSender sender)
        {
            _running = Task.Run(async () =>
            {
                for (var stock = 0; !_stop.IsCancellationRequested; stock++)
                {
                    await sender.SendAsync("StockChanged", stock);
                    await Task.Yield();
                }
            });
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }
}
