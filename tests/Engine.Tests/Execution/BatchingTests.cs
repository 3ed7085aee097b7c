using System.Diagnostics;
using Federation.Execution;
using Federation.Language;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class BatchingTests
{
    private const string Sdl = """
        type Query { cars: [Car!]!  more: [Car!]! }
        type Car { id: Int!  dealer: Dealer  label: String  options: [String!] }
        type Dealer { id: Int!  city: String }
        """;

    private readonly Loader _dealers = new(key => key * 10);
    private readonly Loader _cities = new(key => key + 1);

    [Fact]
    public async Task DataLoader_ManyParentsOfALevel_IsCalledOnce()
    {
        var graph = Graph().Async("Car", "label", async c => $"{await _dealers.LoadAsync(Id(c))}");

        Assert.Equal("""{"data":{"cars":[{"label":"10"},{"label":"20"},{"label":"30"}]}}""", await graph.RunAsync("{ cars { label } }"));
        Assert.Equal(["1,2,3"], _dealers.Calls);
    }

    [Fact]
    public async Task DataLoader_AliasesAndDuplicates_AreCalledOnceWithDistinctKeys()
    {
        var graph = Graph().Async("Car", "label", async c => $"{await _dealers.LoadAsync(Id(c))}");

        await graph.RunAsync("{ cars { a: label b: label } more { label } }");

        Assert.Equal(["1,2,3"], _dealers.Calls);
    }

    [Fact]
    public async Task DataLoader_ChainedLoads_AreCalledOncePerLink()
    {
        var graph = Graph().Async("Car", "label", async c =>
        {
            if (Id(c) == 2)
            {
                await Task.Delay(20);
            }

            var dealer = await _dealers.LoadAsync(Id(c));
            await Task.Yield();
            return $"{await _cities.LoadAsync(dealer)}";
        });

        Assert.Equal("""{"data":{"cars":[{"label":"11"},{"label":"21"},{"label":"31"}]}}""", await graph.RunAsync("{ cars { label } }"));
        Assert.Equal(["1,2,3"], _dealers.Calls.Select(Sorted));
        Assert.Equal(["10,20,30"], _cities.Calls.Select(Sorted));
    }

    [Fact]
    public async Task DataLoader_UsedByALoader_IsCalledOnce()
    {
        var outer = new Loader(key => key, async () => await _cities.LoadAsync(7));
        var graph = Graph().Async("Car", "label", async c => $"{await outer.LoadAsync(Id(c))}");

        await graph.RunAsync("{ cars { label } }");

        Assert.Equal(["1,2,3"], outer.Calls);
        Assert.Equal(["7"], _cities.Calls);
    }

    [Fact]
    public async Task DataLoader_TwoLevels_IsCalledOncePerLevel()
    {
        var graph = Graph()
            .Async("Car", "dealer", async c => Map(("id", await _dealers.LoadAsync(Id(c)))))
            .Async("Dealer", "city", async c => $"{await _dealers.LoadAsync(Id(c))}");

        await graph.RunAsync("{ cars { dealer { city } } }");

        Assert.Equal(["1,2,3", "10,20,30"], _dealers.Calls);
    }

    [Fact]
    public async Task DataLoader_WaitedForThroughASharedTask_DoesNotDeadlock()
    {
        var shared = new TaskCompletionSource<int>();
        var graph = Graph().Async("Car", "label", async c =>
        {
            if (Id(c) != 1)
            {
#pragma warning disable VSTHRD003 // The hidden dependency is what is tested.
                return $"{await shared.Task}";
#pragma warning restore VSTHRD003
            }

            var value = await _dealers.LoadAsync(1);
            shared.SetResult(value);
            return $"{value}";
        });

        Assert.Equal("""{"data":{"cars":[{"label":"10"},{"label":"10"},{"label":"10"}]}}""", await graph.RunAsync("{ cars { label } }"));
    }

    [Fact]
    public async Task DataLoader_ChainBesideASlowField_WaitsForItOnce()
    {
        var chainIsOver = new TaskCompletionSource<TimeSpan>();
        var watch = Stopwatch.StartNew();
        var graph = Graph().Async("Car", "label", async c =>
        {
            if (Id(c) != 1)
            {
#pragma warning disable VSTHRD003 // Stands for something slow that ends after the chain.
                return $"{(await chainIsOver.Task).Ticks > 0}";
#pragma warning restore VSTHRD003
            }

            var value = 1;
            for (var link = 0; link < 4; link++)
            {
                value = await _dealers.LoadAsync(value);
            }

            chainIsOver.SetResult(watch.Elapsed);
            return $"{value}";
        });

        Assert.Equal("""{"data":{"cars":[{"label":"10000"},{"label":"True"},{"label":"True"}]}}""", await graph.RunAsync("{ cars { label } }"));
        Assert.Equal(["1", "10", "100", "1000"], _dealers.Calls);
        Assert.InRange(await chainIsOver.Task, TimeSpan.Zero, TimeSpan.FromSeconds(1.5)); // 0.5 s; once per link it is 2 s
    }

    [Fact]
    public async Task DataLoader_UsedBySlowResolvers_IsCalledOnceForThem()
    {
        var firstIsLoaded = new TaskCompletionSource();
        var graph = Graph().Async("Car", "label", async c =>
        {
            if (Id(c) != 1)
            {
#pragma warning disable VSTHRD003 // Stands for something slow.
                await firstIsLoaded.Task;
#pragma warning restore VSTHRD003
                await Task.Delay(40 * Id(c));
            }

            var dealer = await _dealers.LoadAsync(Id(c));
            firstIsLoaded.TrySetResult();
            return $"{dealer}";
        });

        Assert.Equal("""{"data":{"cars":[{"label":"10"},{"label":"20"},{"label":"30"}]}}""", await graph.RunAsync("{ cars { label } }"));
        Assert.Equal(["1", "2,3"], _dealers.Calls);
    }

    [Fact]
    public async Task DataLoader_BatchFails_EveryFieldHasTheError()
    {
        var failing = new Loader(key => key, () => throw new GraphQLException("down", "SUBGRAPH_UNAVAILABLE"));
        var graph = Graph().Async("Car", "label", async c => $"{await failing.LoadAsync(Id(c))}");

        var result = await graph.ExecuteAsync("{ cars { label } }");

        Assert.Equal(["cars.0.label", "cars.1.label", "cars.2.label"], result.Errors.Select(e => string.Join('.', e.Path!)));
        Assert.All(result.Errors, e => Assert.Equal("SUBGRAPH_UNAVAILABLE", e.Code));
    }

    [Fact]
    public async Task DataLoader_MoreKeysThanABatchMayHave_SplitsThem()
    {
        var loader = new Loader(key => key, options: new DataLoaderOptions { MaxBatchSize = 2 });
        var graph = Graph().Async("Car", "label", async c => $"{await loader.LoadAsync(Id(c))}");

        Assert.Equal("""{"data":{"cars":[{"label":"1"},{"label":"2"},{"label":"3"}]}}""", await graph.RunAsync("{ cars { label } }"));
        Assert.Equal(["1,2", "3"], loader.Calls.Order());
    }

    [Fact]
    public async Task DataLoader_OutsideAnExecution_StillLoads() => Assert.Equal(40, await _dealers.LoadAsync(4));

    [Fact]
    public async Task GroupedDataLoader_KeyWithoutValues_GivesAnEmptyList()
    {
        var loader = new OptionLoader();
        var graph = Graph().Async("Car", "options", async c => await loader.LoadAsync(Id(c)));

        Assert.Equal("""{"data":{"cars":[{"options":[]},{"options":["a","b"]},{"options":[]}]}}""", await graph.RunAsync("{ cars { options } }"));
    }

    [Fact]
    public async Task BatchResolver_ManyParentsOfALevel_IsCalledOnceInTheirOrder()
    {
        var calls = 0;
        var graph = Graph().Batch("Car", "label", async c =>
        {
            calls++;
            await Task.Yield();
            return [.. c.Parents.Select(p => $"{((Dictionary<string, object?>)p)["id"]}")];
        });

        Assert.Equal("""{"data":{"cars":[{"label":"1"},{"label":"2"},{"label":"3"}]}}""", await graph.RunAsync("{ cars { label } }"));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task BatchResolver_ErrorForOneParent_KeepsTheOthers()
    {
        var graph = Graph().Batch("Car", "label", c =>
        {
            c.ReportError(2, new GraphQLError("beside"));
            return new(["a", new GraphQLError("no"), "c"]);
        });

        Assert.Equal(
            """{"errors":[{"message":"no","locations":[{"line":1,"column":10}],"path":["cars",1,"label"]},{"message":"beside","locations":[{"line":1,"column":10}],"path":["cars",2,"label"]}],"data":{"cars":[{"label":"a"},{"label":null},{"label":"c"}]}}""",
            await graph.RunAsync("{ cars { label } }"));
    }

    [Fact]
    public async Task BatchResolver_WrongNumberOfValues_IsAnUnexpectedErrorForEachParent()
    {
        var seen = new List<string>();
        var graph = Graph().Batch("Car", "label", _ => new(["a"]));
        graph.Options.OnException = (exception, info) => seen.Add($"{info.Coordinate}: {exception.Message}");

        var result = await graph.ExecuteAsync("{ cars { label } }");

        Assert.Equal(3, result.Errors.Count);
        Assert.Equal(["Car.label: The batch resolver of Car.label gave 1 values for 3 parents; it must give one for each, in their order."], seen);
    }

    [Fact]
    public async Task Executor_ManyConcurrentRequests_KeepTheirLoadsApart()
    {
        var graph = Graph().Async("Car", "label", async c =>
        {
            var loader = (Loader)c.ContextData["loader"]!;
            await Task.Yield();
            return $"{await loader.LoadAsync(await loader.LoadAsync(Id(c)))}";
        });

        await Parallel.ForAsync(0, 200, async (_, token) =>
        {
            var loader = new Loader(key => key * 10);
            var request = new GraphQLRequest { Query = "{ cars { label } }", RootValue = Root(), ContextData = Map(("loader", loader)) };
            Assert.Equal("""{"data":{"cars":[{"label":"100"},{"label":"200"},{"label":"300"}]}}""", Print(await graph.Executor.ExecuteAsync(request, token)));
            Assert.Equal(["1,2,3", "10,20,30"], loader.Calls.Select(Sorted));
        });
    }

    private static TestGraph Graph() => new TestGraph(Sdl).Pure("Query", "cars", _ => Root()["cars"]).Pure("Query", "more", _ => Root()["cars"]);

    private static Dictionary<string, object?> Root() =>
        Map(("cars", new[] { Map(("id", 1)), Map(("id", 2)), Map(("id", 3)) }));

    private static int Id(IResolverContext context) => (int)context.Parent<Dictionary<string, object?>>()["id"]!;

    private static string Sorted(string keys) => string.Join(',', keys.Split(',').Select(int.Parse).Order());

    private sealed class Loader(Func<int, int> value, Func<Task>? before = null, DataLoaderOptions? options = null) : BatchDataLoader<int, int>(options)
    {
        public List<string> Calls { get; } = [];

        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            lock (Calls)
            {
                Calls.Add(string.Join(',', keys));
            }

            await (before?.Invoke() ?? Task.CompletedTask);
            await Task.Yield();
            return keys.ToDictionary(k => k, value);
        }
    }

    private sealed class OptionLoader : GroupedDataLoader<int, string>
    {
        protected override Task<ILookup<int, string>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            Task.FromResult(new[] { (2, "a"), (2, "b") }.ToLookup(o => o.Item1, o => o.Item2));
    }
}
