using System.Net;
using System.Net.WebSockets;
using System.Text;
using Federation.AspNetCore;
using Federation.Execution;
using Federation.Gateway.Config;
using Federation.Gateway.Tests.Doubles;
using Federation.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Host;

/// <summary>A gateway that runs one operation and lets none wait, over a subgraph that answers when it is told to.</summary>
public sealed class OverloadTests : IAsyncLifetime
{
    private const string Body = "{\"query\":\"{ me { displayName } }\"}";
    private const string Refused =
        "{\"errors\":[{\"message\":\"The gateway has more requests than it can answer. Try again in a moment.\",\"extensions\":{\"code\":\"GATEWAY_OVERLOADED\",\"retryAfter\":1}}]";

    private static readonly Uri s_graphql = new("/graphql", UriKind.Relative);

    private readonly TemporaryFolder _data = new();
    private readonly TaskCompletionSource _release = new();
    private readonly SemaphoreSlim _asked = new(0);
    private WebApplication? _subgraph;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IRequestExecutor>(MockWorld.Subgraph(BikeSchemas.All["stores"]));
        _subgraph = builder.Build();
        _subgraph.Use(async (context, next) =>
        {
            _asked.Release();
            await _release.Task;
            await next(context);
        });
        _subgraph.MapGraphQL();
        await _subgraph.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            await File.WriteAllTextAsync(Path.Combine(_data.Path, name + ".graphql"), sdl, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _release.TrySetResult();
        await (_subgraph?.DisposeAsync() ?? ValueTask.CompletedTask);
        _asked.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Request_MoreThanCanRunOrWait_IsRefusedWithRetryAfter()
    {
        await using var app = await StartAsync(concurrency: 2, queue: 1);
        using var client = Client(app);
        var requests = Enumerable.Range(0, 5).Select(_ => PostAsync(client)).ToList();
        for (var i = 0; i < 2; i++)
        {
            var refused = await Task.WhenAny(requests);
            requests.Remove(refused);
            await AssertRefusedAsync(await refused);
        }

        using var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        _release.SetResult();
        Assert.All(await Task.WhenAll(requests), a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    [Fact]
    public async Task EventStreams_Open_TakeNoPlace()
    {
        _release.SetResult();
        await using var app = await StartAsync(concurrency: 1, queue: 0);
        using var client = Client(app);
        var streams = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
        {
            using var reservation = await client.PutAsync(new Uri("/graphql/stream", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
            var token = await reservation.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/graphql/stream?token={token}", UriKind.Relative));
            request.Headers.Accept.ParseAdd("text/event-stream");
            streams.Add(await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken));
        }

        Assert.All(streams, s => Assert.Equal(HttpStatusCode.OK, s.StatusCode));
        using var answer = await PostAsync(client);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        streams.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Request_WithAForgedUpgrade_IsCounted()
    {
        await using var app = await StartAsync(concurrency: 1, queue: 0);
        using var client = Client(app);
        var first = PostAsync(client);
        await _asked.WaitAsync(TestContext.Current.CancellationToken);
        using var forged = new HttpRequestMessage(HttpMethod.Get, new Uri("/graphql?query={me{displayName}}", UriKind.Relative));
        forged.Headers.Upgrade.ParseAdd("websocket");
        forged.Headers.Add("GraphQL-Preflight", "1");

        await AssertRefusedAsync(await client.SendAsync(forged, TestContext.Current.CancellationToken));

        _release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Fact]
    public async Task Operation_InASocket_IsCounted()
    {
        await using var app = await StartAsync(concurrency: 1, queue: 0);
        using var client = Client(app);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri(app.Urls.First().Replace("http", "ws", StringComparison.Ordinal) + "/graphql"), TestContext.Current.CancellationToken);
        await SendAsync(socket, "{\"type\":\"connection_init\"}");
        Assert.Equal("{\"type\":\"connection_ack\"}", await ReceiveAsync(socket));
        var first = PostAsync(client);
        await _asked.WaitAsync(TestContext.Current.CancellationToken);

        await SendAsync(socket, $"{{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{Body}}}");

        Assert.Contains("\"code\":\"GATEWAY_OVERLOADED\",\"retryAfter\":1", await ReceiveAsync(socket), StringComparison.Ordinal);
        _release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    private Task<WebApplication> StartAsync(int concurrency, int queue) => GatewayHost.StartAsync(
        new GatewayHostOptions
        {
            Subgraphs = [.. BikeSchemas.All.Select(s => new SubgraphAddress(s.Key, new Uri(_subgraph!.Urls.First() + "/graphql")))],
            SchemaDirectory = _data.Path,
            DataDirectory = _data.Path,
            Urls = "http://127.0.0.1:0",
            EnvironmentName = "Development",
            LogLevel = LogLevel.Critical,
            Progress = new Progress<string>(),
            Settings = new Dictionary<string, string?> { ["Gateway:Concurrency"] = $"{concurrency}", ["Gateway:Queue"] = $"{queue}" },
        },
        TestContext.Current.CancellationToken);

    private static HttpClient Client(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First()) };

    private static Task<HttpResponseMessage> PostAsync(HttpClient client) =>
        client.PostAsync(s_graphql, new StringContent(Body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "1", Refused + "}"),
            (answer.StatusCode, answer.Headers.RetryAfter?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        answer.Dispose();
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
