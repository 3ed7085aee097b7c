using System.Net;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>GraphQL over Server-Sent Events, one connection for all operations, request by request.</summary>
public sealed class SingleConnectionTests
{
    private const string Path = "/graphql/stream";
    private const string Events = "text/event-stream";
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operations_OfAReservation_AreAnsweredInItsConnection()
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);
        using var stream = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));

        using var accepted = await AskAsync(host, token, "a", "subscription { sold }");
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        host.Sold.Send("W1");
        Assert.Equal("""{"id":"a","payload":{"data":{"sold":"W1"}}}""", await EventStreamText.NextDataAsync(reader, Cancellation));

        using var second = await AskAsync(host, token, "b", "{ hello }");
        Assert.Equal("""{"id":"b","payload":{"data":{"hello":"wörld"}}}""", await EventStreamText.NextDataAsync(reader, Cancellation));
        Assert.Equal("""{"id":"b"}""", await EventStreamText.NextDataAsync(reader, Cancellation));

        using var completed = await host.SendAsync(HttpMethod.Delete, $"{Path}?operationId=a", body: null, accept: null, (TokenHeader, token));
        Assert.Equal(HttpStatusCode.OK, completed.StatusCode);
        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Operation_BeforeTheConnection_IsAnsweredWhenItComes()
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);

        using var accepted = await AskAsync(host, token, "a", "{ hello }");
        using var stream = await host.SendAsync(HttpMethod.Get, Path, body: null, Events, (TokenHeader, token));
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal("""{"id":"a","payload":{"data":{"hello":"wörld"}}}""", await EventStreamText.NextDataAsync(reader, Cancellation));
    }

    [Fact]
    public async Task Operation_ThatIsRefused_IsAnsweredAtOnce()
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);

        using var refused = await AskAsync(host, token, "a", "{ nothing }");

        Assert.Equal(
            """{"errors":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""",
            await refused.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Reservation_TakesOneConnection()
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);
        using var stream = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);

        using var second = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Fact]
    public async Task Reservation_ThatIsNotUsed_IsGivenUp()
    {
        await using var host = await StreamingHost.StartAsync(options =>
        {
            options.ReservationTimeout = TimeSpan.FromMilliseconds(100);
            options.MaxConnections = 1;
        });
        var token = await ReserveAsync(host);
        using var full = await host.SendAsync(HttpMethod.Put, Path, body: null, accept: null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);

        await Eventually.TrueAsync(async () =>
        {
            using var answer = await host.SendAsync(HttpMethod.Delete, $"{Path}?operationId=a&token={token}", body: null, accept: null);
            return answer.StatusCode == HttpStatusCode.NotFound;
        });
        await ReserveAsync(host);
    }

    [Fact]
    public async Task Client_ThatGoes_EndsItsOperationsAndItsReservation()
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);
        var stream = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);
        using var accepted = await AskAsync(host, token, "a", "subscription { sold }");

        stream.Dispose();

        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await AskAsync(host, token, "b", "{ hello }");
            return answer.StatusCode == HttpStatusCode.NotFound;
        });
    }

    [Fact]
    public async Task Host_ThatStops_CompletesTheOperationsAndEndsTheConnection()
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);
        using var stream = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);
        using var accepted = await AskAsync(host, token, "a", "subscription { sold }");

        var stopping = host.StopAsync(Cancellation);

        Assert.Equal(":\n\nevent: complete\ndata: {\"id\":\"a\"}\n\n", await stream.Content.ReadAsStringAsync(Cancellation));
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Theory]
    [InlineData("POST", "?token=none", """{"query":"{ hello }","extensions":{"operationId":"a"}}""", 404, "There is no such reservation, or no longer. Reserve a stream with PUT.")]
    [InlineData("POST", "?token=*", """{"query":"{ hello }"}""", 400, "\\\"extensions\\\" must have an \\\"operationId\\\" of 1 to 256 characters.")]
    [InlineData("POST", "?token=*", """{"query":"{ hello }","extensions":{"operationId":"sold"}}""", 409, "The operation sold is under way. Give each operation an id of its own.")]
    [InlineData("POST", "?token=*", """{"query":"{ hello }","extensions":{"operationId":"more"}}""", 429, "A connection has at most 1 operations at a time. Complete one before the next, or open another connection.")]
    [InlineData("DELETE", "?token=*", null, 400, "The address has no \\\"operationId\\\". Write ?operationId= with the id of the operation to end.")]
    [InlineData("DELETE", "", null, 405, "DELETE is not answered here. Use GET or POST.")]
    public async Task Request_ThatDoesNotFit_IsRefused(string method, string query, string? body, int status, string message)
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxOperations = 1);
        var token = await ReserveAsync(host);
        using var sold = await AskAsync(host, token, "sold", "subscription { sold }");

        using var answer = await host.SendAsync(new HttpMethod(method), Path + query.Replace("*", token, StringComparison.Ordinal), body, accept: null);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.StartsWith($$$"""{"errors":[{"message":"{{{message}}}",""", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_WithoutReservation_IsAnsweredInAConnectionOfItsOwn()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync("subscription { tick(count: 1) }", Events, Path);

        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"tick\":1}}\n\nevent: complete\ndata: \n\n", await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<string> ReserveAsync(StreamingHost host)
    {
        using var response = await host.SendAsync(HttpMethod.Put, Path, body: null, accept: null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var token = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(32, token.Length);
        return token;
    }

    private static Task<HttpResponseMessage> AskAsync(StreamingHost host, string token, string id, string query) => host.SendAsync(
        HttpMethod.Post, Path, $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""", accept: null, (TokenHeader, token));
}
