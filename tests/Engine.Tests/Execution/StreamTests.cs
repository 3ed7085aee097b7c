using System.Globalization;
using Federation.Execution;
using Federation.Types;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class StreamTests
{
    private const string Sdl = """
        type Query { tags: [String]  codes: [String!]  cars: [Car]  rows: [[Int]] }
        type Car { id: Int!  name: String  tags: [String] }
        """;

    private readonly EventChannel _items = new();

    [Fact]
    public async Task List_Streamed_BeginsWithTheInitialItems() => Assert.Equal(
        [
            """{"data":{"tags":["a"]},"pending":[{"id":"0","path":["tags"],"label":"rest"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":["b","c"]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().Pure("Query", "tags", _ => new[] { "a", "b", "c" }).ReadAllAsync("{ tags @stream(initialCount: 1, label: \"rest\") }"));

    [Theory]
    [InlineData("{ tags @stream(if: false) }", null)]
    [InlineData("query ($n: Int!) { tags @stream(initialCount: $n) }", """{"n":3}""")]
    [InlineData("query ($n: Int = 4) { tags @stream(initialCount: $n) }", null)]
    [InlineData("query ($s: Boolean!) { tags @stream(if: $s) }", """{"s":false}""")]
    public async Task NothingLeftForLater_IsOneAnswer(string query, string? variables) => Assert.Equal(
        """{"data":{"tags":["a","b","c"]}}""",
        await Graph().Pure("Query", "tags", _ => new[] { "a", "b", "c" }).RunAsync(query, variables));

    [Fact]
    public async Task InitialCount_FromAVariable_IsUsed() => Assert.Equal(
        """{"data":{"tags":["a","b"]},"pending":[{"id":"0","path":["tags"]}],"hasNext":true}""",
        (await Graph().Pure("Query", "tags", _ => new[] { "a", "b", "c" })
            .ReadAllAsync("query ($n: Int) { tags @stream(initialCount: $n) }", """{"n":2}"""))[0]);

    [Fact]
    public async Task InitialCount_Negative_IsAnErrorOfTheField() => Assert.Equal(
        """{"errors":[{"message":"Argument \"initialCount\" of \"@stream\" must be a number of items: 0 or more.","locations":[{"line":1,"column":3}],"path":["tags"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"tags":null}}""",
        await Graph().Pure("Query", "tags", _ => new[] { "a" }).RunAsync("{ tags @stream(initialCount: -1) }"));

    [Fact]
    public async Task Caller_ThatTakesOneAnswer_GetsTheWholeList() => Assert.Equal(
        """{"data":{"tags":["a","b"]}}""",
        Print(await Graph().Pure("Query", "tags", _ => new[] { "a", "b" }).Executor
            .ExecuteAsync(new GraphQLRequest { Query = "{ tags @stream }", AllowStreams = false })));

    [Fact]
    public async Task Items_OfLists_AreNotStreamedThemselves() => Assert.Equal(
        [
            """{"data":{"rows":[]},"pending":[{"id":"0","path":["rows"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[[1,2],[3]]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().Pure("Query", "rows", _ => new[] { new[] { 1, 2 }, new[] { 3 } }).ReadAllAsync("{ rows @stream }"));

    [Fact]
    public async Task Error_OfAnItem_ComesWithTheItems() => Assert.Equal(
        [
            """{"data":{"cars":[{"name":"A"}]},"pending":[{"id":"0","path":["cars"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","errors":[{"message":"no name","locations":[{"line":1,"column":35}],"path":["cars",2,"name"],"extensions":{"code":"NO_NAME"}}],"items":[{"name":"B"},{"name":null}]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph()
            .Pure("Query", "cars", _ => Cars("A", "B", "C"))
            .Async("Car", "name", c => c.Path[1] is 2 ? throw new GraphQLException("no name", "NO_NAME") : new(c.Parent<Dictionary<string, object?>>()["name"]))
            .ReadAllAsync("{ cars @stream(initialCount: 1) { name } }"));

    [Fact]
    public async Task NullThatAnItemMayNotBe_EndsTheStreamAfterTheItemsBeforeIt() => Assert.Equal(
        [
            """{"data":{"codes":[]},"pending":[{"id":"0","path":["codes"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":["a"]}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Query.codes.","locations":[{"line":1,"column":3}],"path":["codes",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}],"hasNext":false}""",
        ],
        await Graph().Pure("Query", "codes", _ => new[] { "a", null, "c" }).ReadAllAsync("{ codes @stream }"));

    [Fact]
    public async Task Sequence_ThrowsAfterItems_EndsTheStreamWithTheError()
    {
        Assert.Equal(
            [
                """{"data":{"tags":[]},"pending":[{"id":"0","path":["tags"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":["a","b"]}],"hasNext":true}""",
                """{"completed":[{"id":"0","errors":[{"message":"lost","locations":[{"line":1,"column":3}],"path":["tags"],"extensions":{"code":"LOST"}}]}],"hasNext":false}""",
            ],
            await Graph().Pure("Query", "tags", _ => Tags()).ReadAllAsync("{ tags @stream }"));

        static IEnumerable<string> Tags()
        {
            yield return "a";
            yield return "b";
            throw new GraphQLException("lost", "LOST");
        }
    }

    [Fact]
    public async Task LongList_ComesInBatches()
    {
        var answers = await Graph().Pure("Query", "tags", _ => Enumerable.Range(0, 250).Select(i => i.ToString(CultureInfo.InvariantCulture)))
            .ReadAllAsync("{ tags @stream(initialCount: 10) }");

        Assert.Equal(
            [
                $$"""{"data":{"tags":[{{Numbers(0, 10)}}]},"pending":[{"id":"0","path":["tags"]}],"hasNext":true}""",
                $$"""{"incremental":[{"id":"0","items":[{{Numbers(10, 100)}}]}],"hasNext":true}""",
                $$"""{"incremental":[{"id":"0","items":[{{Numbers(110, 100)}}]}],"hasNext":true}""",
                $$"""{"incremental":[{"id":"0","items":[{{Numbers(210, 40)}}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            answers);

        static string Numbers(int first, int count) => string.Join(',', Enumerable.Range(first, count).Select(i => $"\"{i}\""));
    }

    [Fact]
    public async Task List_InADeferredFragment_IsAnnouncedWithIt() => Assert.Equal(
        [
            """{"data":{"cars":[{"id":0}]},"pending":[{"id":"0","path":["cars",0]}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["cars",0,"tags"]}],"incremental":[{"id":"0","data":{"tags":["x"]}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","items":["y"]}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await Graph()
            .Pure("Query", "cars", _ => Cars("A"))
            .Pure("Car", "tags", _ => new[] { "x", "y" })
            .ReadAllAsync("{ cars { id ... @defer { tags @stream(initialCount: 1) } } }"));

    [Fact]
    public async Task Items_OfAStream_MayDeferAndStreamThemselves() => Assert.Equal(
        [
            """{"data":{"cars":[]},"pending":[{"id":"0","path":["cars"]}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["cars",0]},{"id":"2","path":["cars",1]},{"id":"3","path":["cars",0,"tags"]},{"id":"4","path":["cars",1,"tags"]}],"incremental":[{"id":"0","items":[{"id":0,"tags":[]},{"id":1,"tags":[]}]}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"name":"A"}},{"id":"2","data":{"name":"B"}},{"id":"3","items":["x","y"]},{"id":"4","items":["x","y"]}],"completed":[{"id":"1"},{"id":"2"},{"id":"3"},{"id":"4"}],"hasNext":false}""",
        ],
        await Graph()
            .Pure("Query", "cars", _ => Cars("A", "B"))
            .Pure("Car", "tags", _ => new[] { "x", "y" })
            .ReadAllAsync("{ cars @stream { id ... @defer { name } tags @stream } }"));

    [Fact]
    public async Task DeferredList_ThatIsStreamed_DoesNotDeferItsItemsAgain() => Assert.Equal(
        [
            """{"data":{},"pending":[{"id":"0","path":[],"label":"d"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["cars"],"label":"s"}],"incremental":[{"id":"0","data":{"cars":[{"id":0,"name":"A"}]}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","items":[{"id":1,"name":"B"}]}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await Graph().Pure("Query", "cars", _ => Cars("A", "B"))
            .ReadAllAsync("{ ... @defer(label: \"d\") { cars @stream(initialCount: 1, label: \"s\") { id name } } }"));

    [Fact]
    public async Task AsyncSequence_WithoutStream_IsReadToItsEnd()
    {
        var graph = Graph().Async("Query", "tags", _ => new(_items.Read()));
        _items.Send("a");
        _items.Send("b");
        _items.Complete();

        Assert.Equal("""{"data":{"tags":["a","b"]}}""", await graph.RunAsync("{ tags }"));
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task AsyncSequence_OfPureAndBatchResolvers_IsReadToo()
    {
        var graph = Graph()
            .Pure("Query", "cars", _ => Cars("A", "B"))
            .Pure("Query", "tags", _ => ToSequence("p"))
            .Batch("Car", "tags", c => new([.. c.Parents.Select((_, i) => i == 0 ? ToSequence("q", "r") : Failing())]));

        Assert.Equal(
            """{"errors":[{"message":"lost","locations":[{"line":1,"column":15}],"path":["cars",1,"tags"],"extensions":{"code":"LOST"}}],"data":{"tags":["p"],"cars":[{"tags":["q","r"]},{"tags":null}]}}""",
            await graph.RunAsync("{ tags cars { tags } }"));

        static async IAsyncEnumerable<string> Failing()
        {
            await Task.Yield();
            yield return "x";
            throw new GraphQLException("lost", "LOST");
        }
    }

    [Fact]
    public async Task AsyncSequence_OfValueTypes_IsReadThroughABox()
    {
        Assert.Equal(
            [
                """{"data":{"rows":[[1]]},"pending":[{"id":"0","path":["rows"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[[2]]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await Graph()
                .Async("Query", "rows", _ => new(BoxedSequence.From(Rows())))
                .ReadAllAsync("{ rows @stream(initialCount: 1) }"));

        static async IAsyncEnumerable<System.Collections.Immutable.ImmutableArray<int>> Rows()
        {
            await Task.CompletedTask;
            yield return [1];
            yield return [2];
        }
    }

    [Fact]
    public async Task AsyncSequence_Streamed_DeliversItemsAsTheyCome()
    {
        var graph = Graph().Async("Query", "tags", _ => new(_items.Read()));
        _items.Send("a");
        await using var stream = await graph.SubscribeAsync("{ tags @stream(initialCount: 1) }");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();

        Assert.Equal("""{"data":{"tags":["a"]},"pending":[{"id":"0","path":["tags"]}],"hasNext":true}""", await answers.NextAsync());
        var next = answers.NextAsync();
        _items.Send("b");
        Assert.Equal("""{"incremental":[{"id":"0","items":["b"]}],"hasNext":true}""", await next);
        next = answers.NextAsync();
        _items.Send("c");
        Assert.Equal("""{"incremental":[{"id":"0","items":["c"]}],"hasNext":true}""", await next);
        next = answers.NextAsync();
        _items.Complete();
        Assert.Equal("""{"completed":[{"id":"0"}],"hasNext":false}""", await next);
        Assert.Null(await answers.NextAsync());
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task AsyncSequence_WithItemsAtHand_DeliversThemTogether()
    {
        var graph = Graph().Async("Query", "tags", _ => new(_items.Read()));
        foreach (var tag in (string[])["a", "b", "c"])
        {
            _items.Send(tag);
        }

        _items.Complete();

        Assert.Equal(
            [
                """{"data":{"tags":[]},"pending":[{"id":"0","path":["tags"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":["a","b","c"]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await graph.ReadAllAsync("{ tags @stream }"));
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task AsyncSequence_Throws_EndsTheStreamWithTheError()
    {
        var graph = Graph().Async("Query", "tags", _ => new(_items.Read()));
        _items.Send("a");
        _items.Complete(new GraphQLException("lost", "LOST"));

        Assert.Equal(
            [
                """{"data":{"tags":["a"]},"pending":[{"id":"0","path":["tags"]}],"hasNext":true}""",
                """{"completed":[{"id":"0","errors":[{"message":"lost","locations":[{"line":1,"column":3}],"path":["tags"],"extensions":{"code":"LOST"}}]}],"hasNext":false}""",
            ],
            await graph.ReadAllAsync("{ tags @stream(initialCount: 1) }"));
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task AsyncSequence_OfAListThatANullTakesAway_IsDisposed()
    {
        var graph = Graph().Async("Query", "codes", _ => new(_items.Read()));
        _items.Send(null);

        Assert.StartsWith(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.codes.",""",
            await graph.RunAsync("{ codes @stream(initialCount: 1) }"),
            StringComparison.Ordinal);
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task Sequence_NotReadToItsEnd_IsDisposed()
    {
        var disposed = 0;
        var graph = Graph().Pure("Query", "tags", _ => Tags());

        Assert.Single(await graph.ReadAllAsync("{ tags @stream(initialCount: 1) }", take: 1));
        Assert.Equal(1, disposed);
        Assert.Equal(2, (await graph.ReadAllAsync("{ tags @stream(initialCount: 1) }")).Count);
        Assert.Equal(2, disposed);

        IEnumerable<string> Tags()
        {
            try
            {
                yield return "a";
                yield return "b";
            }
            finally
            {
                disposed++;
            }
        }
    }

    private static TestGraph Graph() => new(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true });

    private static Dictionary<string, object?>[] Cars(params string[] names) => [.. names.Select((name, i) => Map(("id", i), ("name", name)))];

    private static async IAsyncEnumerable<string> ToSequence(params string[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
