using BenchmarkDotNet.Attributes;
using Federation.Composition.Graph;
using Federation.Composition.Supergraphs;
using Federation.Language;
using Federation.Planning;
using Federation.Planning.Shapes;
using Federation.TestKit;

namespace Federation.Benchmarks;

/// <summary>What a plan costs when it is not cached: an operation of the repository, and one that makes planners explode.</summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private const int Sources = 7;

    private OperationPlanner _planner = null!;
    private OperationShape _shape = null!;

    /// <summary>The operation: a file of schema/operations, or 1,024 leaves of a type that seven sources share.</summary>
    [Params("J09_KioskStockFinder", "J12_CcicAgent360", "thousand-leaves")]
    public string Operation { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var isGenerated = Operation == "thousand-leaves";
        var graph = SupergraphReader.Read(
            isGenerated ? SharedType() : File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "supergraph.graphql"))).Graph!;
        _shape = Shape(graph, isGenerated
            ? $"{{ node {Nested(5)} }}"
            : File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "operations", $"{Operation}.graphql")));
        _planner = new OperationPlanner(graph);
    }

    [Benchmark]
    public PlanningResult Plan() => _planner.Plan(_shape);

    private static OperationShape Shape(CompositeGraph graph, string text)
    {
        var document = Utf8GraphQLParser.Parse(text, ParserOptions.TrustedSdl);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        return OperationNormalizer.Normalize(graph.ClientSchema, document, operation, new Dictionary<string, object?>(), 200_000, out _)!;
    }

    private static string Nested(int depth) => depth == 0
        ? "{ v0 v1 v2 v3 }"
        : "{ " + string.Join(' ', Enumerable.Range(0, 4).Select(i => $"n{i} {Nested(depth - 1)}")) + " }";

    private static string SharedType()
    {
        var values = Each(_ => true, i => $"S{i} @join__graph(name: \"s{i}\", url: \"http://s{i}/\")");
        var fields = string.Join(' ', Enumerable.Range(0, 4).Select(f =>
            $"n{f}: Node {Each(s => s % 4 != f, s => $"@join__field(graph: S{s})")} v{f}: Int {Each(s => s % 4 == f || s == f + 3, s => $"@join__field(graph: S{s})")}"));
        return "schema @link(url: \"https://specs.apollo.dev/join/v0.3\", for: EXECUTION) { query: Query } "
            + $"enum join__Graph {{ {values} }} type Node {Each(_ => true, s => $"@join__type(graph: S{s}, key: \"id\")")} {{ id: ID! {fields} }} "
            + $"type Query {Each(_ => true, s => $"@join__type(graph: S{s})")} {{ node: Node }}";
    }

    private static string Each(Func<int, bool> condition, Func<int, string> text) =>
        string.Join(' ', Enumerable.Range(0, Sources).Where(condition).Select(text));
}
