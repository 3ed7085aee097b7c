using Federation.Execution;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class MutationTests
{
    private const string Sdl = """
        type Query { counter: Counter }
        type Mutation { add(by: Int! = 1): Counter  fail: Counter! }
        type Counter { value: Int  loaded: Int }
        """;

    private int _value;

    [Fact]
    public async Task RootFields_OfAMutation_RunOneAfterTheOtherWithTheirSubTrees()
    {
        var log = new List<string>();
        var graph = Graph(log);

        var answer = await graph.RunAsync("mutation { a: add { value } b: add(by: 10) { value } }");

        Assert.Equal("""{"data":{"a":{"value":1},"b":{"value":11}}}""", answer);
        Assert.Equal(["add 1", "read 1", "add 10", "read 11"], log);
    }

    [Fact]
    public async Task RootField_NonNullAndFailed_StopsThoseAfterIt()
    {
        var log = new List<string>();
        var graph = Graph(log);

        var answer = await graph.RunAsync("mutation { a: add { value } fail { value } b: add { value } }");

        Assert.Equal("""{"errors":[{"message":"refused","locations":[{"line":1,"column":29}],"path":["fail"],"extensions":{"code":"REFUSED"}}],"data":null}""", answer);
        Assert.Equal(["add 1", "read 1"], log);
    }

    [Fact]
    public async Task DataLoader_InTheNextRootField_ReadsAnew()
    {
        var loader = new ValueLoader(() => _value);
        var graph = Graph([]).Async("Counter", "loaded", async _ => await loader.LoadAsync("counter"));

        Assert.Equal("""{"data":{"a":{"loaded":1},"b":{"loaded":2}}}""", await graph.RunAsync("mutation { a: add { loaded } b: add { loaded } }"));
    }

    private TestGraph Graph(List<string> log) => new TestGraph(Sdl)
        .Async("Mutation", "add", async context =>
        {
            log.Add($"add {context.ArgumentValue<int>("by")}");
            await Task.Yield();
            _value += context.ArgumentValue<int>("by");
            return Map();
        })
        .Async("Mutation", "fail", _ => throw new GraphQLException("refused", "REFUSED"))
        .Async("Counter", "value", async _ =>
        {
            await Task.Yield();
            log.Add($"read {_value}");
            return _value;
        });

    private sealed class ValueLoader(Func<int> read) : BatchDataLoader<string, int>
    {
        protected override Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(keys.ToDictionary(k => k, _ => read()));
    }
}
