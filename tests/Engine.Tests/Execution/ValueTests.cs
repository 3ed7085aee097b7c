using System.Text;
using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class ValueTests
{
    private const string Sdl = """
        scalar DateTime
        scalar Decimal
        scalar Any
        enum Fuel { PETROL ELECTRIC }
        interface Node { id: ID! }
        type Car implements Node { id: ID! fuel: Fuel }
        type Query { at: DateTime  price: Decimal  any: Any  fuel: Fuel  node: Node  number: Int  ids: [ID!]  fuels: [Fuel] }
        """;

    [Fact]
    public async Task Scalars_OfTheLibrary_AreWrittenByTheirCoercion() => Assert.Equal(
        """{"data":{"at":"2026-03-01T09:00:00Z","price":"19.90","any":{"a":[1,null]}}}""",
        await new TestGraph(Sdl).RunAsync(
            "{ at price any }",
            root: Map(("at", new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)), ("price", 19.90m), ("any", ToJson("""{"a":[1,null]}""")))));

    [Fact]
    public async Task Parent_ThatIsJson_IsReadByDefault()
    {
        var root = ToJson("""{"at":"2026-03-01T09:00:00Z","price":"1.50","fuel":"ELECTRIC","number":3,"ids":["a","b"],"any":null,"node":{"__typename":"Car","id":"7"}}""");

        Assert.Equal(
            """{"data":{"at":"2026-03-01T09:00:00Z","price":"1.50","fuel":"ELECTRIC","number":3,"ids":["a","b"],"any":null,"node":{"__typename":"Car","id":"7"}}}""",
            await new TestGraph(Sdl).RunAsync("{ at price fuel number ids any node { __typename id } }", root: root));
    }

    [Fact]
    public async Task Enum_WithAndWithoutItsName_IsWrittenByName()
    {
        var binding = new EnumBinding(new Dictionary<string, object> { ["PETROL"] = DayOfWeek.Monday, ["ELECTRIC"] = DayOfWeek.Friday });
        var options = new SchemaOptions { Enums = new Dictionary<string, EnumBinding> { ["Fuel"] = binding } };

        Assert.Equal(
            """{"errors":[{"message":"Enum \"Fuel\" cannot represent value: Sunday","locations":[{"line":1,"column":3}],"path":["fuels",2],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"fuels":["ELECTRIC","PETROL",null]}}""",
            await new TestGraph(Sdl, options).RunAsync("{ fuels }", root: Map(("fuels", new object[] { DayOfWeek.Friday, "PETROL", DayOfWeek.Sunday }))));
    }

    [Fact]
    public async Task AbstractType_WithTypeResolver_UsesIt()
    {
        var graph = new TestGraph(Sdl).Pure("Query", "node", _ => new Uri("car:9")).Pure("Car", "id", car => ((Uri)car).AbsolutePath);
        graph.Resolvers.AddTypeResolver("Node", value => value is Uri ? "Car" : null);

        Assert.Equal("""{"data":{"node":{"id":"9","__typename":"Car"}}}""", await graph.RunAsync("{ node { id __typename } }"));
    }

    [Fact]
    public async Task DeepSelection_OfAThousandLevels_IsAnswered()
    {
        const int Depth = 1000;
        var result = (await RunChainAsync(Depth)).ExpectOperationResult();

        Assert.Empty(result.Errors);
        Assert.Equal("{\"data\":" + string.Concat(Enumerable.Repeat("{\"self\":", Depth)) + "{\"n\":1}" + new string('}', Depth + 1), Print(result));
    }

    [Fact]
    public async Task DeepSelection_BeyondTheStack_IsRefused()
    {
        var result = await RunChainAsync(200_000);

        Assert.Equal(
            """{"errors":[{"message":"The document nests too deeply. Select less deeply, or split it into several requests.","extensions":{"code":"LIMIT_RECURSION"}}]}""",
            Print(result));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task DeepValue_OfAScalar_NeverEndsTheProcess(int depth)
    {
        object value = new List<object?> { 1 };
        for (var i = 0; i < depth; i++)
        {
            value = new List<object?> { value };
        }

        Assert.StartsWith("{", await new TestGraph(Sdl).RunAsync("{ any }", root: Map(("any", value))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeepFragments_InAnInlineChain_AreRefusedOrAnsweredWithoutOverflow()
    {
        const int Depth = 90;
        var query = string.Concat(Enumerable.Repeat("{ ... on Query ", Depth)) + "{ number }" + new string('}', Depth);

        Assert.Equal("""{"data":{"number":4}}""", await new TestGraph(Sdl).RunAsync(query, root: Map(("number", 4))));
    }

    [Fact]
    public async Task IntrospectionExecutor_MixedOperation_AnswersOnlyItsFields()
    {
        var schema = Schema.Parse(Sdl);
        var document = Utf8GraphQLParser.Parse("query Q($n: String!) { number t: __type(name: $n) { name kind } ...F } fragment F on Query { fuel __typename s: __schema { queryType { name } } }");
        var variables = new Dictionary<string, object?> { ["n"] = "Fuel" };

        var fields = await new IntrospectionExecutor(schema).ExecuteAsync(document, document.Definitions.OfType<OperationDefinitionNode>().Single(), variables);

        Assert.Equal(
            ["""t={"name":"Fuel","kind":"ENUM"}""", """__typename="Query" """.TrimEnd(), """s={"queryType":{"name":"Query"}}"""],
            fields.Select(f => $"{f.Key}={Encoding.UTF8.GetString(f.Value.Span)}"));
    }

    [Fact]
    public void RequestError_Written_HasNoDataKey()
    {
        var result = OperationResult.RequestError(new GraphQLError("no", "NO"));

        Assert.False(result.HasData);
        Assert.Equal("""{"errors":[{"message":"no","extensions":{"code":"NO"}}]}""", Print(result));
    }

    private static ValueTask<IExecutionResult> RunChainAsync(int depth)
    {
        var fragments = string.Concat(Enumerable.Range(0, depth).Select(i => $" fragment F{i} on Query {{ self {{ {(i + 1 < depth ? $"...F{i + 1}" : "n")} }} }}"));
        var document = Utf8GraphQLParser.Parse("{ ...F0 }" + fragments, ParserOptions.TrustedSdl);
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "self", new PureFieldResolver(p => p));
        resolvers.Add("Query", "n", new PureFieldResolver(_ => 1));
        return new RequestExecutor(Schema.Parse("type Query { self: Query  n: Int }"), resolvers).ExecuteAsync(document, new GraphQLRequest());
    }
}
