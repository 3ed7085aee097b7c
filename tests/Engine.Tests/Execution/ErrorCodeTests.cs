using System.Text.Json;
using Federation.Execution;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class ErrorCodeTests
{
    private const string Sdl = """
        type Query { a(x: Int): Int  fails: Int  beside: Int }
        type Mutation { m: Int }
        type Subscription { s: Int }
        """;

    [Theory]
    [InlineData(" ", """{"message":"The request has no document. Send it as \"query\".","extensions":{"code":"QUERY_MISSING"}}""")]
    [InlineData("{ a", """{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":4}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}""")]
    [InlineData("{ b }", """{"message":"Cannot query field \"b\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}""")]
    [InlineData("query A { a } query B { a }", """{"message":"Must provide operation name if query contains multiple operations.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}""")]
    [InlineData("query($x: Int!) { a(x: $x) }", """{"message":"Variable \"$x\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT"}}""")]
    [InlineData("subscription { s }", """{"message":"This service does not run subscriptions. Poll with a query instead.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_SUPPORTED"}}""")]
    public async Task Request_ThatCannotRun_IsAnErrorWithoutData(string query, string error) =>
        Assert.Equal($$"""{"errors":[{{error}}]}""", await new TestGraph(Sdl).RunAsync(query));

    [Fact]
    public async Task OperationName_Unknown_IsRefused() => Assert.Equal(
        """{"errors":[{"message":"Unknown operation named \"C\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
        Print(await new TestGraph(Sdl).Executor.ExecuteAsync(new GraphQLRequest { Query = "query A { a }", OperationName = "C" })));

    [Fact]
    public async Task Mutation_WhenOnlyQueriesMayCome_IsRefused() => Assert.Equal(
        """{"errors":[{"message":"Only queries may come by GET. Send this operation with POST.","locations":[{"line":1,"column":1}],"extensions":{"code":"HTTP_METHOD_NOT_ALLOWED"}}]}""",
        Print(await new TestGraph(Sdl).Executor.ExecuteAsync(new GraphQLRequest { Query = "mutation { m }", QueriesOnly = true })));

    [Theory]
    [InlineData("{ a ...F } fragment F on Query { x: __schema { queryType { name } } }", "__schema", 34)]
    [InlineData("{ __type(name: \"Query\") { name } }", "__type", 3)]
    public async Task Introspection_SwitchedOff_IsRefused(string query, string field, int column)
    {
        var graph = new TestGraph(Sdl);
        graph.Options.AllowIntrospection = false;

        Assert.Equal(
            $$$"""{"errors":[{"message":"Introspection is switched off: \"{{{field}}}\" is not answered here. Take the published schema file instead.","locations":[{"line":1,"column":{{{column}}}}],"extensions":{"code":"INTROSPECTION_DISABLED"}}]}""",
            await graph.RunAsync(query));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await graph.RunAsync("{ __typename }"));
    }

    [Fact]
    public async Task Resolver_Throws_CallerSeesAnIdAndTheHostTheException()
    {
        var seen = new List<(Exception Exception, UnexpectedErrorInfo Info)>();
        var graph = new TestGraph(Sdl).Async("Query", "fails", _ => throw new InvalidOperationException("secret"));
        graph.Options.OnException = (exception, info) => seen.Add((exception, info));

        var answer = await graph.RunAsync("{ fails }");

        var (exception, info) = Assert.Single(seen);
        Assert.Equal("secret", exception.Message);
        Assert.Equal("Query.fails", info.Coordinate);
        Assert.Equal(["fails"], info.Path!);
        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.GetProperty("errors")[0];
        Assert.Equal("Unexpected Execution Error", error.GetProperty("message").GetString());
        Assert.Equal("INTERNAL_SERVER_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(info.ErrorId, error.GetProperty("extensions").GetProperty("errorId").GetString());
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolver_ThrowsInDevelopment_TheAnswerTellsWhy()
    {
        var graph = new TestGraph(Sdl).Pure("Query", "fails", _ => throw new InvalidOperationException("the cause"));
        graph.Options.IncludeExceptionDetails = true;

        Assert.Contains("the cause", await graph.RunAsync("{ fails }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolver_ReportsAnErrorBesideItsValue_BothAreAnswered()
    {
        var graph = new TestGraph(Sdl).Async("Query", "beside", context =>
        {
            context.ReportError(new Federation.Language.GraphQLError("partly", "PARTLY"));
            return new ValueTask<object?>(3);
        });

        Assert.Equal(
            """{"errors":[{"message":"partly","locations":[{"line":1,"column":3}],"path":["beside"],"extensions":{"code":"PARTLY"}}],"data":{"beside":3}}""",
            await graph.RunAsync("{ beside }"));
    }

    [Fact]
    public async Task Mutation_SchemaWithoutMutations_IsRefused() => Assert.StartsWith(
        """{"errors":[{"message":""",
        await new TestGraph("type Query { a: Int }").RunAsync("mutation { m }"),
        StringComparison.Ordinal);
}
