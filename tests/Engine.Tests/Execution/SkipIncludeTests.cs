using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class SkipIncludeTests
{
    private const string Query = "query($x: Boolean!, $y: Boolean! = false) { a @include(if: $x) b ...F @skip(if: $y) a }  fragment F on Query { c @skip(if: $x) b }";

    private readonly TestGraph _graph = new("type Query { a: Int! b: Int c: Int }");

    [Theory]
    [InlineData("""{"x":true}""", """{"data":{"a":1,"b":2}}""")]
    [InlineData("""{"x":false}""", """{"data":{"b":2,"c":3,"a":1}}""")]
    [InlineData("""{"x":false,"y":true}""", """{"data":{"b":2,"a":1}}""")]
    public async Task Selections_ByVariables_AreThoseAndInTheOrderOfTheIncludedFields(string variables, string expected)
    {
        var root = Map(("a", 1), ("b", 2), ("c", 3));

        Assert.Equal(expected, await _graph.RunAsync(Query, variables, root));
        Assert.Equal(expected, await _graph.RunAsync(Query, variables, root));
    }

    [Fact]
    public async Task ErrorLocations_OfMergedFields_AreThoseOfTheIncludedOnes() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.a.","locations":[{"line":1,"column":85}],"path":["a"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":null}""",
        await _graph.RunAsync(Query, """{"x":false}""", Map()));

    [Fact]
    public async Task Condition_VariableWithDefaultSetToNull_IsRefused() => Assert.Equal(
        """{"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null.","locations":[{"line":1,"column":46}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
        await _graph.RunAsync("query($x: Boolean = true) {   a @include(if: $x) }", """{"x":null}"""));

    [Fact]
    public async Task Conditions_MoreThanTheMaskHolds_AreStillRight()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"v{i}").ToArray();
        var query = $"query({string.Join(' ', names.Select(n => $"${n}: Boolean!"))}) {{ {string.Join(' ', names.Select(n => $"{n}: a @include(if: ${n})"))} }}";
        var graph = new TestGraph("type Query { a: Int! }");
        graph.Options.ParserOptions = Federation.Language.ParserOptions.TrustedSdl;
        var variables = "{" + string.Join(',', names.Select((n, i) => $"\"{n}\":{(i is 3 or 150 ? "true" : "false")}")) + "}";

        Assert.Equal("""{"data":{"v3":1,"v150":1}}""", await graph.RunAsync(query, variables, Map(("a", 1))));
    }

    [Fact]
    public async Task Selections_AskedByAResolver_AreTheIncludedOnesOfTheConcreteType()
    {
        var seen = "";
        var graph = new TestGraph("type Query { car: Car } type Car { id: Int vin: String dealer: Dealer } type Dealer { city: String id: Int }")
            .Async("Query", "car", context =>
            {
                var car = (Federation.Types.ObjectType)context.Selection.Field.Type.NamedType;
                var fields = context.GetSelections(car);
                var dealer = fields.Single(f => f.Field.Name == "dealer");
                seen = string.Join(' ', fields.Select(f => f.ResponseName)) + " / "
                    + string.Join(' ', context.GetSelections(dealer, (Federation.Types.ObjectType)dealer.Field.Type.NamedType).Select(f => f.Coordinate));
                return new ValueTask<object?>((object?)null);
            });

        await graph.RunAsync("query($x: Boolean!) { car { id @skip(if: $x) number: vin dealer { city } dealer { id } } }", """{"x":true}""");

        Assert.Equal("number dealer / Dealer.city Dealer.id", seen);
    }
}
