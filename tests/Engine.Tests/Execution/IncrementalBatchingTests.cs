using Federation.Execution;
using Federation.Types;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

/// <summary>What comes later is executed level by level, too: a loader and a batch resolver are called once for all of a level.</summary>
public sealed class IncrementalBatchingTests
{
    private const string Sdl = """
        type Query { cars: [Car!]! }
        type Mutation { refresh: [Car!]! }
        type Car { id: Int!  dealer: Dealer  supplier: Dealer  label: String  options: [Option!] }
        type Dealer { city: String  phone: String }
        type Option { price: Int }
        """;

    private readonly List<string> _calls = [];
    private readonly Loader _loader;
    private readonly CityLoader _cities;

    public IncrementalBatchingTests()
    {
        _loader = new Loader(_calls);
        _cities = new CityLoader(_calls);
    }

    [Fact]
    public async Task DataLoader_InTheFragmentsOfManyObjects_IsCalledOncePerLevel()
    {
        await Graph().ReadAllAsync("{ cars { id ... @defer { dealer { city } } } }");

        Assert.Equal(["1,2,3", "city 10,20,30"], _calls);
    }

    [Fact]
    public async Task DataLoader_InDifferentFragments_IsCalledOnceForTheirFirstLevel()
    {
        var answers = await Graph().ReadAllAsync("{ cars { id ... @defer(label: \"a\") { dealer { phone } } ... @defer(label: \"b\") { supplier { phone } } } }");

        Assert.Equal(["1,2,3,101,102,103"], _calls);
        Assert.EndsWith("\"hasNext\":false}", answers[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataLoader_WaitingInASlowFragment_DoesNotHoldUpAnotherOne()
    {
        var slow = new TaskCompletionSource<object?>();
#pragma warning disable VSTHRD003 // The test says when the resolver is done.
        var graph = Graph().Async("Car", "label", async _ => await slow.Task);
#pragma warning restore VSTHRD003
        await using var stream = await graph.SubscribeAsync(
            "{ cars { id ... @defer(label: \"slow\") { label dealer { phone } } ... @defer(label: \"fast\") { supplier { phone } } } }");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();

        await answers.NextAsync();
        var fast = await answers.NextAsync();
        slow.SetResult("x");
        await answers.NextAsync();

        Assert.Equal(
            """{"incremental":[{"id":"1","data":{"supplier":{"phone":"1010"}}},{"id":"3","data":{"supplier":{"phone":"1020"}}},{"id":"5","data":{"supplier":{"phone":"1030"}}}],"completed":[{"id":"1"},{"id":"3"},{"id":"5"}],"hasNext":true}""",
            fast);
        Assert.Equal(["1,2,3,101,102,103"], _calls);
    }

    [Fact]
    public async Task DataLoader_RemembersWhatTheFirstPartLoaded()
    {
        await Graph().ReadAllAsync("{ cars { dealer { phone } ... @defer { again: dealer { phone } } } }");

        Assert.Equal(["1,2,3"], _calls);
    }

    [Fact]
    public async Task DataLoader_AfterAMutation_RemembersItsLastRootField()
    {
        await Graph().ReadAllAsync("mutation { refresh { dealer { phone } ... @defer { again: dealer { phone } } } }");

        Assert.Equal(["1,2,3"], _calls);
    }

    [Fact]
    public async Task BatchResolver_InTheFragmentsOfManyObjects_IsCalledOnce()
    {
        var graph = Graph().Batch("Car", "label", context =>
        {
            _calls.Add($"label of {context.Parents.Count}");
            return new([.. context.Parents.Select(_ => "x")]);
        });

        await graph.ReadAllAsync("{ cars { id ... @defer { label } } }");

        Assert.Equal(["label of 3"], _calls);
    }

    [Fact]
    public async Task BatchResolver_InTheItemsOfManyStreams_IsCalledOnce()
    {
        var graph = Graph()
            .Pure("Car", "options", _ => new[] { Map(), Map(), Map() })
            .Batch("Option", "price", context =>
            {
                _calls.Add($"price of {context.Parents.Count}");
                return new([.. context.Parents.Select(_ => (object)1)]);
            });

        await graph.ReadAllAsync("{ cars { options @stream(initialCount: 1) { price } } }");

        Assert.Equal(["price of 3", "price of 6"], _calls);
    }

    private TestGraph Graph() => new TestGraph(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true })
        .Pure("Query", "cars", _ => Cars())
        .Pure("Mutation", "refresh", _ => Cars())
        .Async("Car", "dealer", async c => Map(("id", await _loader.LoadAsync(Id(c)))))
        .Async("Car", "supplier", async c => Map(("id", await _loader.LoadAsync(100 + Id(c)))))
        .Async("Dealer", "city", async c => await _cities.LoadAsync(Id(c)))
        .Pure("Dealer", "phone", d => $"{((Dictionary<string, object?>)d)["id"]}");

    private static Dictionary<string, object?>[] Cars() => [Map(("id", 1)), Map(("id", 2)), Map(("id", 3))];

    private static int Id(IResolverContext context) => (int)context.Parent<Dictionary<string, object?>>()["id"]!;

    private sealed class Loader(List<string> calls) : BatchDataLoader<int, int>
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            calls.Add(string.Join(',', keys));
            await Task.Yield();
            return keys.ToDictionary(k => k, k => k * 10);
        }
    }

    private sealed class CityLoader(List<string> calls) : BatchDataLoader<int, string>
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            calls.Add("city " + string.Join(',', keys));
            return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(k => k, k => $"city {k}"));
        }
    }
}
