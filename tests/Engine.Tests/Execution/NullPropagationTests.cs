using Federation.Execution;
using Federation.Language;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { dealer: Dealer  strict: Dealer!  matrix: [[Int!]]  strictMatrix: [[Int!]!]  dealers: [Dealer!]  loose: [Dealer] }
        type Dealer { name: String!  city: String  parent: Dealer  owner: Dealer! }
        """;

    [Fact]
    public async Task NonNullField_ResolvesToNull_NullsItsNullableParent() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Dealer.name.","locations":[{"line":1,"column":17}],"path":["dealer","name"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"dealer":null}}""",
        await RunAsync("{ dealer { city name } }", ("dealer", Map(("city", "Ulm")))));

    [Fact]
    public async Task NonNullChain_UpToTheRoot_NullsData() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Dealer.name.","locations":[{"line":1,"column":20}],"path":["strict","owner","name"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":null}""",
        await RunAsync("{ strict { owner { name } } }", ("strict", Map(("owner", Map())))));

    [Fact]
    public async Task NonNullItem_InInnerList_NullsThatListOnly() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.matrix.","locations":[{"line":1,"column":3}],"path":["matrix",1,0],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"matrix":[[1],null,[3]]}}""",
        await RunAsync("{ matrix }", ("matrix", new object?[] { new[] { 1 }, new object?[] { null, 2 }, new[] { 3 } })));

    [Fact]
    public async Task NonNullItem_InNonNullInnerList_NullsTheField() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.strictMatrix.","locations":[{"line":1,"column":3}],"path":["strictMatrix",1,0],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"strictMatrix":null}}""",
        await RunAsync("{ strictMatrix }", ("strictMatrix", new object?[] { new[] { 1 }, new object?[] { null } })));

    [Fact]
    public async Task ErrorItem_InListOfNullableItems_NullsTheItem() => Assert.Equal(
        """{"errors":[{"message":"gone","locations":[{"line":1,"column":3}],"path":["loose",1],"extensions":{"code":"GONE"}}],"data":{"loose":[{"name":"a"},null]}}""",
        await RunAsync("{ loose { name } }", ("loose", new object[] { Map(("name", "a")), new GraphQLError("gone", "GONE") })));

    [Fact]
    public async Task NonNullField_OfAnObjectThatIsGone_LeavesTheOthersUnread()
    {
        var read = 0;
        var graph = new TestGraph(Sdl)
            .Pure("Query", "dealer", _ => Map())
            .Async("Dealer", "parent", _ => new((object?)++read))
            .Pure("Dealer", "city", _ => $"{++read}");

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Dealer.name.","locations":[{"line":1,"column":28}],"path":["dealer","name"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"dealer":null}}""",
            await graph.RunAsync("{ dealer { parent { city } name city } }"));
        Assert.Equal(0, read);
    }

    [Fact]
    public async Task SequenceThatThrows_AfterSomeItems_NullsTheFieldAndForgetsTheItems()
    {
        var called = 0;
        var graph = new TestGraph(Sdl)
            .Pure("Query", "dealers", _ => Broken())
            .Async("Dealer", "name", _ => new($"{++called}"));

        var answer = await graph.RunAsync("{ dealers { name } }");

        Assert.Contains("\"message\":\"broken\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"dealers\":null}}", answer, StringComparison.Ordinal);
        Assert.Equal(0, called);

        static IEnumerable<object> Broken()
        {
            yield return Map();
            throw new GraphQLException("broken");
        }
    }

    [Fact]
    public async Task FieldsBelowANulledPlace_OfALaterLevel_AreNotResolved()
    {
        var calls = 0;
        var graph = new TestGraph(Sdl)
            .Pure("Query", "dealer", _ => Map(("parent", Map(("city", "Ulm")))))
            .Async("Dealer", "city", _ => { calls++; return new ValueTask<object?>("Ulm"); });

        Assert.EndsWith("\"data\":{\"dealer\":null}}", await graph.RunAsync("{ dealer { parent { city } name } }"), StringComparison.Ordinal);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Errors_OfSeveralLevels_AreOrderedByDepthThenPosition()
    {
        var graph = new TestGraph(Sdl)
            .Async("Dealer", "city", async context => { await Task.Delay(context.Path.Count == 2 ? 10 : 1); throw new GraphQLException("city"); });
        var result = await graph.ExecuteAsync(
            "{ a: dealer { parent { city } city } b: dealer { city } }",
            Map(("dealer", Map(("parent", Map())))));

        Assert.Equal(["a.city", "b.city", "a.parent.city"], result.Errors.Select(e => string.Join('.', e.Path!)));
    }

    private static Task<string> RunAsync(string query, (string, object?) root) => new TestGraph(Sdl).RunAsync(query, root: Map(root));
}
