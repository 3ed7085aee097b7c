using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Federation.Execution;
using Federation.Gateway.Config;
using Federation.Gateway.Tests.Doubles;
using Federation.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Host;

/// <summary>The host over real HTTP: it waits for its subgraphs, composes what they publish, and forwards who is asking.</summary>
public sealed class GatewayHostTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private readonly List<WebApplication> _apps = [];
    private readonly List<SubgraphAddress> _addresses = [];
    private readonly List<(string Name, string? Authorization, bool Service)> _seen = [];
    private readonly Lock _gate = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            var app = CreateSubgraph(name, sdl);
            _apps.Add(app);
            await app.StartAsync(TestContext.Current.CancellationToken);
            _addresses.Add(new SubgraphAddress(name, new Uri(app.Urls.First() + "/graphql")));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        _data.Dispose();
    }

    [Fact]
    public async Task Start_LiveSubgraphs_ServesOneGraph()
    {
        using var client = await StartGatewayAsync();
        var answer = await PostAsync(client, "{\"query\":\"{ bike(id: \\\"1\\\") { name price { cents } reviews { stars } } }\"}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("{\"data\":{\"bike\":{\"name\":", await ReadAsync(answer), StringComparison.Ordinal);

        var sdl = await client.GetStringAsync(new Uri("/graphql?sdl", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("type Bike implements Named {", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("build: String!", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_WithToken_IsForwardedWithTheServiceToken()
    {
        using var client = await StartGatewayAsync();
        var token = DevelopmentIssuer.OpenOrCreate(new GraphQLIdentityOptions { DataDirectory = _data.Path }, TimeProvider.System)
            .CreateToken(DemoIdentity.Parse("customer:7"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await PostAsync(client, "{\"query\":\"{ me { displayName } }\"}");
        lock (_gate)
        {
            Assert.Equal(("stores", "Bearer " + token, true), _seen[^1]);
        }
    }

    [Fact]
    public async Task Request_WithUnknownTokenAndCallerTokensForward_IsForwardedAsItIs()
    {
        using var client = await StartGatewayAsync(new Dictionary<string, string?> { ["Identity:CallerTokens"] = "forward" });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "of-somebody-else");
        await PostAsync(client, "{\"query\":\"{ me { displayName } }\"}");
        lock (_gate)
        {
            Assert.Equal(("stores", "Bearer of-somebody-else", true), _seen[^1]);
        }
    }

    [Fact]
    public async Task Health_SubgraphStops_IsDegradedAndTheRestIsServed()
    {
        using var client = await StartGatewayAsync();
        await _apps.Single(a => a.Environment.ApplicationName == "stores").StopAsync(TestContext.Current.CancellationToken);
        var answer = await PostAsync(client, "{\"query\":\"{ bike(id: \\\"1\\\") { name } me { displayName } }\"}");
        var text = await ReadAsync(answer);
        Assert.Contains("\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"stores\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\"me\":null}}", text, StringComparison.Ordinal);

        var health = await client.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("{\"status\":\"Degraded\"", health, StringComparison.Ordinal);
        Assert.Contains("\"stores\":{\"status\":\"Degraded\"", health, StringComparison.Ordinal);
        Assert.Contains("\"catalog\":{\"status\":\"Healthy\"", health, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SubgraphNeverComes_SaysWhichAndHowToGoOn()
    {
        var missing = new SubgraphAddress("missing", new Uri($"http://127.0.0.1:{FreePort.Next()}/graphql"));
        var exception = await Assert.ThrowsAsync<GatewayConfigurationException>(() => GatewayHost.StartAsync(
            Options() with { Subgraphs = [.. _addresses, missing], Wait = TimeSpan.Zero }, TestContext.Current.CancellationToken));
        Assert.Equal(
            $"Subgraph \"missing\" at {missing.Url} gave no schema within 0 s: it cannot be reached. Start it, or read the schemas from files with --schema DIR.",
            exception.Message);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://other.example", false)]
    [InlineData("https://shop.example", true)]
    public async Task Page_OfAnotherSite_MayAskOnlyIfConfigured(string? origins, bool isAllowed)
    {
        using var client = await StartGatewayAsync(new Dictionary<string, string?> { ["Cors:Origins"] = origins });
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", "https://shop.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://shop.example");
        socket.Options.AddSubProtocol("graphql-transport-ws");

        using var answer = await client.SendAsync(preflight, TestContext.Current.CancellationToken);
        var refusal = await Record.ExceptionAsync(() => socket.ConnectAsync(
            new UriBuilder(client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken));

        Assert.Equal(isAllowed ? "https://shop.example" : null, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.Equal(isAllowed, refusal is null);
        Assert.Equal(isAllowed, refusal?.Message.Contains("403", StringComparison.Ordinal) != true);
    }

    [Theory]
    [InlineData("true", HttpStatusCode.OK, """[{"data":{"__typename":"Query"}},{"data":{"a":"Query"}}]""")]
    [InlineData("false", HttpStatusCode.BadRequest, null)]
    public async Task Batch_IsAnsweredOnlyIfConfigured(string batching, HttpStatusCode status, string? body)
    {
        using var client = await StartGatewayAsync(new Dictionary<string, string?> { ["Gateway:Batching"] = batching });

        using var answer = await PostAsync(client, """[{"query":"{ __typename }"},{"query":"{ a: __typename }"}]""");

        Assert.Equal(status, answer.StatusCode);
        if (body is not null)
        {
            Assert.Equal(body, await ReadAsync(answer));
        }
    }

    [Fact]
    public async Task Start_SchemasFromFiles_AsksNobody()
    {
        await using var app = await GatewayHost.StartAsync(await FromFilesAsync(), TestContext.Current.CancellationToken);
        Assert.Empty(_seen);
    }

    [Fact]
    public void Build_UnknownSetting_IsAnError()
    {
        var exception = Assert.Throws<GatewayConfigurationException>(() => GatewayHost.Build(
            Options() with { Settings = new Dictionary<string, string?> { ["Gateway:Timeout"] = "3" } }));
        Assert.Equal(
            "Gateway:Timeout is not a setting. Gateway knows Subgraphs, Schema, Wait, Supergraph, Watch, Poll, QueryTimeout, MutationTimeout, "
                + "RequestTimeout, Timeouts, Resilience, Concurrency, Queue, Http2, Introspection, Limits, Batching, PersistedOperations.",
            exception.Message);
    }

    private async Task<GatewayHostOptions> FromFilesAsync()
    {
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            await File.WriteAllTextAsync(Path.Combine(_data.Path, name + ".graphql"), sdl, TestContext.Current.CancellationToken);
        }

        return Options() with { SchemaDirectory = _data.Path };
    }

    private GatewayHostOptions Options() => new()
    {
        Subgraphs = _addresses,
        DataDirectory = _data.Path,
        Urls = "http://127.0.0.1:0",
        EnvironmentName = "Development",
        LogLevel = LogLevel.Critical,
        Progress = new Progress<string>(),
    };

    private async Task<HttpClient> StartGatewayAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var options = settings is null ? Options() : Options() with { Settings = settings };
        var app = await GatewayHost.StartAsync(options, TestContext.Current.CancellationToken);
        _apps.Add(app);
        return new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    private WebApplication CreateSubgraph(string name, string sdl)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IRequestExecutor>(MockWorld.Subgraph(sdl));
        builder.Services.AddGraphQLIdentity(builder.Configuration, builder.Environment, o => o.DataDirectory = _data.Path);
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            lock (_gate)
            {
                _seen.Add((name, context.Request.Headers.Authorization, context.Request.Headers.ContainsKey(ServiceTokenIssuer.HeaderName)));
            }

            await next(context);
        });
        app.MapGraphQL();
        return app;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => client.PostAsync(
        new Uri("/graphql", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static Task<string> ReadAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
