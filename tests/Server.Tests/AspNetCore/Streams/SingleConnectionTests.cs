using System.Net;
using System.Text.Json;
using Federation.Execution;
using Federation.Types;
using Microsoft.Extensions.DependencyInjection;
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
            options.MaxWaitingReservations = 1;
        });
        var token = await ReserveAsync(host);
        using var full = await host.SendAsync(HttpMethod.Put, Path, body: null, accept: null);
        Assert.Equal(HttpStatusCode.TooManyRequests, full.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"A caller has at most 1 reservations at a time that wait for their connection. Open one with GET before the next.","extensions":{"code":"LIMIT_STREAMS"}}]}""",
            await full.Content.ReadAsStringAsync(Cancellation));

        await Eventually.TrueAsync(async () =>
        {
            using var answer = await host.SendAsync(HttpMethod.Delete, $"{Path}?operationId=a", body: null, accept: null, (TokenHeader, token));
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
    [InlineData("POST", "none", "", """{"query":"{ hello }","extensions":{"operationId":"a"}}""", 404, "There is no such reservation, or no longer. Reserve a stream with PUT.")]
    [InlineData("POST", "*", "", """{"query":"{ hello }"}""", 400, "\\\"extensions\\\" must have an \\\"operationId\\\" of 1 to 256 characters.")]
    [InlineData("POST", "*", "", """{"query":"{ hello }","extensions":{"operationId":"sold"}}""", 409, "The operation sold is under way. Give each operation an id of its own.")]
    [InlineData("POST", "*", "", """{"query":"{ hello }","extensions":{"operationId":"more"}}""", 429, "A connection has at most 1 operations at a time. Complete one before the next, or open another connection.")]
    [InlineData("POST", "*", "", "{", 400, "The request body is not valid JSON")]
    [InlineData("POST", null, "?token=*", """{"query":"{ hello }","extensions":{"operationId":"a"}}""", 400, "The address has the token, and addresses are logged. Send it in the header X-GraphQL-Event-Stream-Token.")]
    [InlineData("DELETE", null, "?token=*&operationId=sold", null, 400, "The address has the token, and addresses are logged. Send it in the header X-GraphQL-Event-Stream-Token.")]
    [InlineData("DELETE", "*", "", null, 400, "The address has no \\\"operationId\\\". Write ?operationId= with the id of the operation to end.")]
    [InlineData("DELETE", null, "", null, 405, "DELETE is not answered here. Use GET or POST.")]
    public async Task Request_ThatDoesNotFit_IsRefused(string method, string? header, string query, string? body, int status, string message)
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxOperations = 1);
        var token = await ReserveAsync(host);
        using var sold = await AskAsync(host, token, "sold", "subscription { sold }");
        (string, string)[] headers = header is null ? [] : [(TokenHeader, WithToken(header))];

        using var answer = await host.SendAsync(new HttpMethod(method), Path + WithToken(query), body, accept: null, headers);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.StartsWith($$$"""{"errors":[{"message":"{{{message}}}""", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        string WithToken(string text) => text.Replace("*", token, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", 406)]
    [InlineData(";", 400)]
    public async Task Operation_WhoseAnswerNobodyTakes_IsRefused(string accept, int status)
    {
        await using var host = await StreamingHost.StartAsync();
        var token = await ReserveAsync(host);

        using var answer = await host.SendAsync(
            HttpMethod.Post, Path, """{"query":"mutation { order }","extensions":{"operationId":"a"}}""", accept, (TokenHeader, token));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(0, host.Orders);
    }

    [Fact]
    public async Task Operation_ThatFailsAfterItWasAccepted_EndsWithAnError()
    {
        await using var host = await StreamingHost.StartAsync(build: builder => builder.Services.AddSingleton<IRequestExecutor>(new UnwritableAnswers()));
        var token = await ReserveAsync(host);
        using var stream = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));

        using var accepted = await AskAsync(host, token, "a", "{ hello }");

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(
            """{"id":"a","payload":{"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"INTERNAL_SERVER_ERROR","errorId":"*"}}]}}""",
            EventStreamText.WithoutErrorId(await EventStreamText.NextDataAsync(reader, Cancellation)));
        Assert.Equal("""{"id":"a"}""", await EventStreamText.NextDataAsync(reader, Cancellation));
    }

    [Fact]
    public async Task Reservations_ThatWait_TakeNoPlaceFromStreams()
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxConnections = 1);
        var token = await ReserveAsync(host);

        using (var other = await host.PostAsync("subscription { tick(count: 1) }", Events))
        {
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            using var full = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
            Assert.Equal("1", full.Headers.RetryAfter!.ToString());
            await other.Content.ReadAsStringAsync(Cancellation);
        }

        await Eventually.TrueAsync(async () =>
        {
            using var stream = await host.SendAsync(HttpMethod.Get, $"{Path}?token={token}", body: null, Events);
            return stream.StatusCode == HttpStatusCode.OK;
        });
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

    /// <summary>Gives answers that break off while they are written.</summary>
    private sealed class UnwritableAnswers : IRequestExecutor
    {
        public Schema Schema => throw new InvalidOperationException("Nobody asks.");

        public ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IExecutionResult>(new Answer());

        private sealed class Answer() : OperationResult([])
        {
            public override void WriteData(Utf8JsonWriter writer)
            {
                writer.WriteStartObject();
                throw new InvalidOperationException("secret");
            }
        }
    }
}
