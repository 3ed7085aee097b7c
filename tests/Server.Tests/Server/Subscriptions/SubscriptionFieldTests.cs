using Federation.Execution;
using Federation.Server.Tests.Library;
using Federation.TestKit;
using Xunit;
using static Federation.Server.Tests.Subscriptions.SubscriptionServer;

namespace Federation.Server.Tests.Subscriptions;

public sealed class SubscriptionFieldTests : IAsyncDisposable
{
    private readonly SubscriptionServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Export_Subscriptions_AreARootType() => Snapshot.Match(_server.Sdl);

    [Fact]
    public async Task Topic_WithAnArgument_AnswersItsMessagesOnly()
    {
        await using var stream = await _server.SubscribeAsync("subscription { orderChanged(orderId: \"O1\") { status } }");
        await SendAsync("order_O2", new OrderEvent("O2", "PAID"));
        await SendAsync("order_O1", new OrderEvent("O1", "PAID"));
        await SendAsync("order_O1", new OrderEvent("O1", "LOST"));
        await SendAsync("order_O1", new OrderEvent("O1", "FOUND"));
        await _server.Sender.CompleteAsync("order_O1", TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                """{"data":{"orderChanged":{"status":"PAID"}}}""",
                """{"errors":[{"message":"O1 is lost","locations":[{"line":1,"column":16}],"path":["orderChanged"],"extensions":{"code":"LOST"}}],"data":null}""",
                """{"data":{"orderChanged":{"status":"FOUND"}}}""",
            ],
            await ReadAsync(stream));
        Assert.Equal(0, _server.Topics.Count);
    }

    [Fact]
    public async Task Topic_WithArgumentsOfManyTypes_IsFormattedInvariantly()
    {
        var query = "subscription { priceChanged(market: AT_AND_CH, limit: \"12.50\", since: \"2026-03-01\") }";
        await using var stream = await _server.SubscribeAsync(query);
        var name = FormattableString.Invariant($"price {Market.AtAndCh}/{12.50m}/{new DateOnly(2026, 3, 1)} at {true}!");
        Assert.Equal("price AtAndCh/12.50/03/01/2026 at True!", name);

        await SendAsync(name, 11.9m);
        await SendAsync<decimal?>(name, null);
        await _server.Sender.CompleteAsync(name, TestContext.Current.CancellationToken);

        Assert.Equal(["""{"data":{"priceChanged":"11.9"}}""", """{"data":{"priceChanged":null}}"""], await ReadAsync(stream));
    }

    [Fact]
    public async Task Field_WithoutTopic_IsTheTopicOfItsName()
    {
        await using var stream = await _server.SubscribeAsync("subscription { stockChanged }");
        await SendAsync(nameof(ShopSubscriptions.StockChanged), 7);
        await _server.Sender.CompleteAsync(nameof(ShopSubscriptions.StockChanged), TestContext.Current.CancellationToken);

        Assert.Equal(["""{"data":{"stockChanged":7}}"""], await ReadAsync(stream));
    }

    [Fact]
    public async Task With_AnAsyncSequence_ItsArgumentsAreTheFields()
    {
        await using var stream = await _server.SubscribeAsync("subscription { tick(count: 3) }");

        Assert.Equal(["""{"data":{"tick":1}}""", """{"data":{"tick":2}}""", """{"data":{"tick":3}}"""], await ReadAsync(stream));
    }

    [Fact]
    public async Task With_ASourceStream_IsGivenTheSameArgument()
    {
        await using var stream = await _server.SubscribeAsync("subscription { vipOrder(customer: \"C1\") }");
        await SendAsync("vip:C1", new OrderEvent("O1", "PAID"));
        await _server.Sender.CompleteAsync("vip:C1", TestContext.Current.CancellationToken);

        Assert.Equal(["""{"data":{"vipOrder":"C1: PAID True"}}"""], await ReadAsync(stream));
        Assert.Equal(0, _server.Topics.Count);
    }

    [Theory]
    [InlineData(null, "Subscription.secret needs a signed-in caller.", "AUTH_NOT_AUTHENTICATED")]
    [InlineData("customer", "Subscription.secret needs one of the scopes dealer.", "AUTH_NOT_AUTHORIZED")]
    public async Task Authorize_RefusesBeforeTheStreamStarts(string? role, string message, string code)
    {
        var answer = await _server.ExecuteAsync("subscription { secret }", role is null ? null : LibraryServer.User(("role", role)));

        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":16}],"path":["secret"],"extensions":{"code":"{{{code}}}"}}]}""",
            Print(answer));
        Assert.Equal(0, _server.Topics.Count);
    }

    [Fact]
    public async Task Authorize_Granted_TheEventsAreAnswered()
    {
        await using var stream = await _server.SubscribeAsync("subscription { secret }", LibraryServer.User(("role", "dealer")));
        await SendAsync("secret", "x");
        await _server.Sender.CompleteAsync("secret", TestContext.Current.CancellationToken);

        Assert.Equal(["""{"data":{"secret":"x"}}"""], await ReadAsync(stream));
    }

    private ValueTask SendAsync<T>(string topic, T message) => _server.Sender.SendAsync(topic, message, TestContext.Current.CancellationToken);

    private static async Task<List<string>> ReadAsync(ResponseStream stream) =>
        await stream.ReadResultsAsync().Select(Print).ToListAsync(TestContext.Current.CancellationToken);
}
