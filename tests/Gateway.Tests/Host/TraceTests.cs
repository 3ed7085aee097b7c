using System.Collections.Concurrent;
using System.Diagnostics;
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

/// <summary>One trace from the client through the gateway to every subgraph, by <see href="https://www.w3.org/TR/trace-context/"/>.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Request_WithTraceParent_IsOneTraceOverAllProcesses()
    {
        using var data = new TemporaryFolder();
        await using var apps = new Apps();
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            await File.WriteAllTextAsync(Path.Combine(data.Path, name + ".graphql"), sdl, TestContext.Current.CancellationToken);
            apps.Add(name, await StartSubgraphAsync(name, sdl));
        }

        await using var gateway = await GatewayHost.StartAsync(
            new GatewayHostOptions
            {
                Subgraphs = apps.Addresses,
                SchemaDirectory = data.Path,
                DataDirectory = data.Path,
                Urls = "http://127.0.0.1:0",
                EnvironmentName = "Development",
                LogLevel = LogLevel.Critical,
                Progress = new Progress<string>(),
            },
            TestContext.Current.CancellationToken);
        var trace = ActivityTraceId.CreateRandom();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is EngineTelemetry.Name or "Microsoft.AspNetCore" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.TraceId == trace ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                {
                    activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var client = new HttpClient { BaseAddress = new Uri(gateway.Urls.First()) };
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("{\"query\":\"query Traced { bike(id: \\\"1\\\") { name price { cents } } }\"}", Encoding.UTF8, "application/json"),
        };
        message.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);

        Assert.StartsWith("{\"data\":", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await apps.DisposeAsync(); // what a subgraph tells may end a little after its answer
        var subgraphs = activities.Where(a => a.OperationName == "graphql.subgraph").ToList();
        Assert.InRange(subgraphs.Count, 2, BikeSchemas.All.Count);
        Assert.All(subgraphs, a => Assert.Equal("graphql.request", AncestorOf(a)));
        Assert.Single(activities, a => a.OperationName == "graphql.plan");

        // Each subgraph's own request hangs under the gateway's request to it.
        var requests = activities.Where(a => a.OperationName == "graphql.request").ToList();
        Assert.Equal(subgraphs.Count + 1, requests.Count);
        Assert.Equal(subgraphs.Select(s => s.SpanId).ToHashSet(), requests.Select(Subgraph).Where(s => s is not null).Select(s => s!.SpanId).ToHashSet());

        Activity? Parent(Activity activity) => activities.FirstOrDefault(a => a.SpanId == activity.ParentSpanId);

        string? AncestorOf(Activity activity)
        {
            for (var at = Parent(activity); at is not null; at = Parent(at))
            {
                if (at.OperationName == "graphql.request")
                {
                    return at.OperationName;
                }
            }

            return null;
        }

        Activity? Subgraph(Activity request)
        {
            for (var at = Parent(request); at is not null; at = Parent(at))
            {
                if (at.OperationName == "graphql.subgraph")
                {
                    return at;
                }
            }

            return null;
        }
    }

    private static async Task<WebApplication> StartSubgraphAsync(string name, string sdl)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IRequestExecutor>(MockWorld.Subgraph(sdl));
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class Apps : IAsyncDisposable
    {
        private readonly List<WebApplication> _apps = [];
        private readonly List<SubgraphAddress> _addresses = [];

        public IReadOnlyList<SubgraphAddress> Addresses => _addresses;

        public void Add(string name, WebApplication app)
        {
            _apps.Add(app);
            _addresses.Add(new SubgraphAddress(name, new Uri(app.Urls.First() + "/graphql")));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var app in _apps)
            {
                await app.DisposeAsync();
            }

            _apps.Clear();
        }
    }
}
