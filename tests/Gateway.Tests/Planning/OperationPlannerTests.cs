using Federation.Composition.Supergraphs;
using Federation.Gateway.Tests.Doubles;
using Federation.Language;
using Federation.Planning;
using Federation.Planning.Printing;
using Federation.Planning.Shapes;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Planning;

public sealed class OperationPlannerTests
{
    private static readonly TestGateway s_gateway = new(BikeSchemas.All);

    [Theory]
    [InlineData("Root", "{ bike(id: \"1\") { name frame { code } } }")]
    [InlineData("Requirement", "{ bikes { nodes { name price { cents } } pageInfo { hasNextPage } } }")]
    [InlineData("ChainOfRequirements", "{ bike(id: \"1\") { deposit { cents } } }")]
    [InlineData("RequirementOfAnotherOwner", "{ me { favourite { price { cents } } } }")]
    [InlineData("ForgedAliases", "{ bike(id: \"1\") { id: name frame { code: material } build: weightGrams parts { code: label } price { cents } } }")]
    [InlineData("ReusedAliases", "{ bike(id: \"1\") { key: id f: frame { c: code } price { cents } } }")]
    [InlineData("Union", "{ accessories { ... on Lamp { lumen price { cents } } ... on Named { name } } }")]
    [InlineData("Interface", "{ named { __typename name ... on Bike { warrantyYears } } }")]
    [InlineData("SameOfTwoPaths", "{ me { favourite { reviews { stars } warrantyYears } } bike(id: \"1\") { warrantyYears } }")]
    [InlineData("TwoRoots", "query($first: Int = 3, $m: Material) { shops { city bikes(first: $first) { totalCount } } bikes(material: $m) { totalCount } }")]
    [InlineData("Mutations", "mutation($b: BuildInput!) { a: paint(id: \"1\", colour: \"red\") { bike { name } } b: build(input: $b) { bike { price { cents } } errors { ... on Problem { message } } } discount(bike: \"1\", percent: 5) { cents } }")]
    public void Plan_Operation_IsAsKept(string name, string query) =>
        Snapshot.Match(PlanPrinter.Print(s_gateway.Plan(query)), name);

    [Fact]
    public void Explain_Operation_ShowsEveryStageAndWhatWasNotTaken()
    {
        var shape = Plans.Shape(s_gateway.Graph, "{ me { favourite { name price { cents } } } shops { city } }");
        Snapshot.Match(new OperationPlanner(s_gateway.Graph).Explain(shape, why: true).ToText());
    }

    [Fact]
    public void Explain_AsJson_HasTheSameStages()
    {
        var shape = Plans.Shape(s_gateway.Graph, "{ me { favourite { name price { cents } } } shops { city } }");
        Snapshot.Match(new OperationPlanner(s_gateway.Graph).Explain(shape).ToJson());
    }

    [Fact]
    public void Explain_FieldWithoutAWay_TellsTheError()
    {
        var result = SupergraphReader.Read(
            """
            schema @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            enum join__Graph { A @join__graph(name: "a", url: "http://a/") B @join__graph(name: "b", url: "http://b/") }
            type Box @join__type(graph: A) @join__type(graph: B) { size: Int weight: Int @join__field(graph: B) }
            type Query @join__type(graph: A) @join__type(graph: B) { one: Box @join__field(graph: A) }
            """);
        var explanation = new OperationPlanner(result.Graph!).Explain(Plans.Shape(result.Graph!, "{ one { size weight } }"));
        Assert.EndsWith(
            "fetch graph: 0 entries\nplan: No subgraph can be asked for \"Box.weight\" here. Add a @key that leads to it. [UNSATISFIABLE_QUERY_PATH]\n",
            explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_FieldWithoutAWay_IsUnsatisfiable()
    {
        var gateway = new TestGateway(new Dictionary<string, string>
        {
            ["a"] = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@shareable\"]) "
                + "type Box @shareable { size: Int } type Query { one: Box }",
            ["b"] = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@shareable\"]) "
                + "type Box { size: Int @shareable weight: Int } type Query { two: Box }",
        });
        var result = new OperationPlanner(gateway.Graph).Plan(Plans.Shape(gateway.Graph, "{ one { weight } }"));
        Assert.Equal(
            "No subgraph can be asked for \"Box.weight\" here. Add a @key that leads to it. [UNSATISFIABLE_QUERY_PATH]",
            result.Error?.ToString());
        Assert.Equal<object>(["one", "weight"], result.Error!.Path!);
    }

    [Fact]
    public void Normalize_FragmentsThatSpreadEachOtherTwice_AreLookedAtOnce()
    {
        var fragments = string.Concat(Enumerable.Range(0, 60).Select(i => $" fragment F{i} on Named {{ ...F{i + 1} ...F{i + 1} }}"));
        var shape = Plans.Shape(s_gateway.Graph, "{ named { ...F0 } }" + fragments + " fragment F60 on Named { name }", maxSelections: 100);
        Assert.Equal(["name"], shape.RootObject.Fields[0].Child!.Opaque!.Fields.Select(f => f.ResponseName));
    }

    [Fact]
    public void Normalize_FragmentsThatExplode_AreRefused()
    {
        var fragments = string.Concat(Enumerable.Range(0, 20).Select(i =>
            $" fragment F{i} on Person {{ a: favourite {{ reviews {{ author {{ ...F{i + 1} }} }} }} b: favourite {{ reviews {{ author {{ ...F{i + 1} }} }} }} }}"));
        var document = Utf8GraphQLParser.Parse("{ me { ...F0 } }" + fragments + " fragment F20 on Person { id }");
        var shape = OperationNormalizer.Normalize(
            s_gateway.Graph.ClientSchema, document, (OperationDefinitionNode)document.Definitions[0], new Dictionary<string, object?>(), 20_000, out var error);
        Assert.Null(shape);
        Assert.Equal(
            "The operation expands to more than 20000 selections once its fragments are written out. Ask for less at a time. [LIMIT_EXPANDED_SELECTIONS]",
            error!.ToString());
    }
}
