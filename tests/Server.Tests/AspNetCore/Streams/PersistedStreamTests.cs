using System.Net;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Documents that clients name by an id or hash, where only known ones are executed: over sockets and single connections as over HTTP.</summary>
public sealed class PersistedStreamTests
{
    private const string ById = """{"documentId":"hello-1"}""";
    private const string ByHash = """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"hello-1"}}}""";
    private const string Required =
        """{"message":"Only persisted operations are executed here. Send the id of one as \"documentId\", without \"query\"; new operations are added to the manifest of this service.","extensions":{"code":"PERSISTED_OPERATION_REQUIRED"}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ById, """{"id":"1","type":"next","payload":{"data":{"hello":"wörld"}}}""")]
    [InlineData(ByHash, """{"id":"1","type":"next","payload":{"data":{"hello":"wörld"}}}""")]
    [InlineData("""{"query":"{ hello }"}""", $$"""{"id":"1","type":"error","payload":[{{Required}}]}""")]
    public async Task Socket_ExecutesKnownDocuments(string payload, string answer)
    {
        await using var host = await StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{payload}}}""");

        Assert.Equal(answer, await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"documentId":"hello-1","extensions":{"operationId":"1"}}""")]
    [InlineData("""{"extensions":{"operationId":"1","persistedQuery":{"version":1,"sha256Hash":"hello-1"}}}""")]
    public async Task SingleConnection_ExecutesKnownDocuments(string body)
    {
        await using var host = await StartAsync();
        var reservation = await ReserveAsync(host);
        using var events = await host.SendAsync(HttpMethod.Get, "/graphql/stream", body: null, "text/event-stream", reservation);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync(Cancellation));

        using var accepted = await host.SendAsync(HttpMethod.Post, "/graphql/stream", body, accept: null, reservation);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal("""{"id":"1","payload":{"data":{"hello":"wörld"}}}""", await EventStreamText.NextDataAsync(reader, Cancellation));
    }

    [Fact]
    public async Task SingleConnection_RefusesOtherDocuments()
    {
        await using var host = await StartAsync();

        using var refused = await host.SendAsync(
            HttpMethod.Post, "/graphql/stream", """{"query":"{ hello }","extensions":{"operationId":"1"}}""", accept: null, await ReserveAsync(host));

        Assert.Equal($$"""{"errors":[{{Required}}]}""", await refused.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<(string Name, string Value)> ReserveAsync(StreamingHost host)
    {
        using var reserved = await host.SendAsync(HttpMethod.Put, "/graphql/stream", body: null, accept: null);
        return ("X-GraphQL-Event-Stream-Token", await reserved.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task<StreamingHost> StartAsync() => StreamingHost.StartAsync(build: builder => builder.Services
        .AddGraphQLServer()
        .AddQueryType<HelloQuery>()
        .UsePersistedOperationPipeline()
        .AddInMemoryOperationDocumentStorage(new Dictionary<string, string> { ["hello-1"] = "query Hello { hello }" })
        .ModifyRequestOptions(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true));

    private sealed class HelloQuery
    {
        public string GetHello() => "wörld";
    }
}
