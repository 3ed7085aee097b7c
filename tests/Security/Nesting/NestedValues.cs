using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;

namespace Federation.Security.Nesting;

/// <summary>Values: variables as JSON, and what resolvers give for a scalar that takes everything.</summary>
internal static class NestedValues
{
    private const int MostLevels = 200;

    private static readonly JsonDocumentOptions s_anyDepth = new() { MaxDepth = int.MaxValue };
    private static readonly NestedText s_lists = new("{\"v\":", "[", "1", "]", "}", Around: 1);
    private static readonly NestedText s_objects = new("{\"v\":", "{\"and\":", "{}", "}", "}", Around: 2);

    private static readonly RequestExecutor s_executor = new(
        Schema.Parse("""
            scalar Any
            input Filter { and: Filter }
            type Query { a(b: Filter, c: Any, d: [Int], e: Int): Int deep: Any }
            """),
        Resolvers());

    public static IEnumerable<NestedInput> All =>
    [
        Variable("variable, input object", "Filter", s_objects, deepest: MostLevels + 1),
        Variable("variable, any", "Any", s_lists, deepest: MostLevels + 1),
        Variable("variable, list of numbers", "[Int]", s_lists, deepest: 2),
        Variable("variable, number: the message shows the value", "Int", s_objects, deepest: 1),
        new("result of a resolver", depth => depth <= 1_000 ? null : ErrorCodes.InternalServerError, depth =>
        {
            var request = new GraphQLRequest { Query = "{ deep }", RootValue = List(depth) };
            return () => Answers.CodeOf(s_executor.ExecuteAsync(request));
        }),
    ];

    private static NestedInput Variable(string name, string type, NestedText grammar, int deepest) => new(
        name,
        depth => depth > deepest ? ErrorCodes.BadUserInput : null,
        depth =>
        {
            var argument = type switch { "Filter" => "b", "Any" => "c", "[Int]" => "d", _ => "e" };
            var request = new GraphQLRequest
            {
                Query = $"query ($v: {type}) {{ a({argument}: $v) }}",
                Variables = JsonDocument.Parse(Encoding.UTF8.GetBytes(grammar.Write(depth)), s_anyDepth).RootElement,
            };
            return () => Answers.CodeOf(s_executor.ExecuteAsync(request));
        },
        Deepest: 10_000); // JsonDocument takes quadratic time to read more: a host never lets it, see NestedBodies

    private static ResolverMap Resolvers()
    {
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "deep", new PureFieldResolver(root => root));
        return resolvers;
    }

    private static List<object?> List(int depth)
    {
        var list = new List<object?>();
        for (var i = 1; i < depth; i++)
        {
            list = [list];
        }

        return list;
    }
}
