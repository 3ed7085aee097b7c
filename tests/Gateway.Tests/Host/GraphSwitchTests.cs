using System.Runtime.CompilerServices;
using Federation.Execution;
using Federation.Gateway.Config;
using Federation.Gateway.Pipeline;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Runtime.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Federation.Gateway.Tests.Host;

public sealed class GraphSwitchTests : IDisposable
{
    private readonly SubgraphDoubles _subgraphs = new();
    private readonly SubgraphStates _states = new(TimeProvider.System);
    private readonly GatewayGraph _graph = new();

    public GraphSwitchTests()
    {
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            _subgraphs.Add(name, MockWorld.Subgraph(sdl));
        }
    }

    public void Dispose() => _subgraphs.Dispose();

    [Fact]
    public async Task Serve_WhileARequestRuns_LetsItEndOnTheGraphItBeganOn()
    {
        var graphs = Switch(new SubgraphSettings([], []));
        graphs.Serve(TestGateway.Compose(BikeSchemas.All).Graph!);
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        _subgraphs.Instead = async (name, _, _) =>
        {
            if (name == "stores")
            {
                asked.TrySetResult();
                await answer.Task;
            }

            return null;
        };
        var running = ExecuteAsync("{ me { displayName favourite { name } } }");
        await asked.Task;

        var others = BikeSchemas.All.Where(s => s.Key != "catalog").Append(new("catalog", BikeSchemas.Catalog.Replace("name: String!", "title: String!", StringComparison.Ordinal)));
        graphs.Serve(TestGateway.Compose(others.ToDictionary()).Graph!);
        answer.SetResult();

        Assert.StartsWith("{\"data\":{\"me\":{\"displayName\":", await running, StringComparison.Ordinal);
        Assert.Contains("Cannot query field \\\"name\\\"", await ExecuteAsync("{ bike(id: \"1\") { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_AnotherGraph_LeavesNothingOfTheOneBefore()
    {
        var graphs = Switch(new SubgraphSettings([], []));
        var before = await ServeAndAskAsync(graphs);
        graphs.Serve(TestGateway.Compose(BikeSchemas.All.Where(s => s.Key == "catalog").ToDictionary()).Graph!);
        for (var i = 0; i < 20 && before.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.False(before.IsAlive);
        Assert.Null(_states.Find("stores"));
    }

    [Fact]
    public void Serve_AddressOfASetting_TakesTheOneOfTheGraphsPlace()
    {
        Switch(new SubgraphSettings([new SubgraphAddress("stores", new Uri("http://elsewhere/graphql"))], [])).Serve(TestGateway.Compose(BikeSchemas.All).Graph!);
        Assert.Equal(["http://catalog/graphql", "http://pricing/graphql", "http://elsewhere/graphql"], _graph.Graph.Sources.Select(s => s.Url.ToString()));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> ServeAndAskAsync(GraphSwitch graphs)
    {
        var graph = TestGateway.Compose(BikeSchemas.All).Graph!;
        graphs.Serve(graph);
        Assert.StartsWith("{\"data\":{\"me\":{\"displayName\":", await ExecuteAsync("{ me { displayName } }"), StringComparison.Ordinal);
        Assert.NotNull(_states.Find("stores"));
        return new WeakReference(graph);
    }

    private GraphSwitch Switch(SubgraphSettings settings) => new(
        _graph, new HttpSubgraphTransport([], handler: _subgraphs), _states, settings, new GatewayExecutorOptions(), NullLogger<GraphSwitch>.Instance);

    private Task<string> ExecuteAsync(string query) =>
        AnswerText.OfAsync(_graph.ExecuteAsync(new GraphQLRequest { Query = query }, TestContext.Current.CancellationToken));
}
