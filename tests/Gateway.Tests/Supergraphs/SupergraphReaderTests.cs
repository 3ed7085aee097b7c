using System.Globalization;
using System.Text;
using Federation.Composition.Graph;
using Federation.Composition.Printing;
using Federation.Composition.Supergraphs;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;

namespace Federation.Gateway.Tests.Supergraphs;

public sealed class SupergraphReaderTests
{
    private const string Join = "schema @link(url: \"https://specs.apollo.dev/link/v1.0\") @link(url: \"https://specs.apollo.dev/join/v0.5\", for: EXECUTION)";

    private const string Graphs = " enum join__Graph { A @join__graph(name: \"a\", url: \"http://a/graphql\") B @join__graph(name: \"b\", url: \"http://b/graphql\") }";

    private const string Elements =
        """
        interface Media @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", isInterfaceObject: true) {
          id: ID!
          title: String @join__field(graph: A)
          rating: Int @join__field(graph: B)
        }
        type Book implements Media @join__implements(graph: A, interface: "Media")
          @join__type(graph: A, key: "id") @join__type(graph: B, key: "isbn", resolvable: false) {
          id: ID! @join__field(graph: A)
          isbn: ID! @join__field(graph: A, type: "ID") @join__field(graph: B, external: true)
          title: String @join__field(graph: A, override: "b") @join__field(graph: B, usedOverridden: true)
          shelf: Shelf @join__field(graph: A, provides: "code") @join__field(graph: B, requires: "isbn")
          rating: Int @join__field
          secret: String @inaccessible @join__field(graph: A)
          price: Int @join__field(graph: A, override: "b", overrideLabel: "percent(5)") @join__field(graph: B, overrideLabel: "percent(5)")
        }
        type Shelf @join__type(graph: A) @join__type(graph: B) { code: String }
        type Lamp @join__type(graph: B) { lumen: Int }
        union Thing @join__type(graph: A) @join__type(graph: B) @join__unionMember(graph: A, member: "Book") @join__unionMember(graph: B, member: "Lamp") = Book | Lamp
        input Filter @join__type(graph: A) @join__type(graph: B) { title: String note: String @join__field(graph: A) }
        type Query @join__type(graph: A) @join__type(graph: B) { thing: Thing media(filter: Filter): Media @join__field(graph: B) }
        """;

    [Fact]
    public void Read_SupergraphOfTheRepository_IsPrintedAsItWas()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "supergraph.graphql"));
        var result = SupergraphReader.Read(text);
        Assert.Empty(result.Errors);
        Assert.Equal(text.TrimEnd(), SupergraphPrinter.Print(result.Graph!).TrimEnd());
    }

    [Fact]
    public void Read_SupergraphOfTheRepository_ShowsClientsWhatCompositionShows()
    {
        var result = SupergraphReader.Read(File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "supergraph.graphql")));
        Assert.Equal(
            File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "client.graphql")).TrimEnd(),
            SchemaPrinter.Print(result.Graph!.ClientSchema).TrimEnd());
    }

    [Fact]
    public void Read_EverySupergraphOfTheAudit_IsAGraph()
    {
        var folder = RepositoryPaths.SharedOrSkip("audit", "supergraphs");
        var wrong =
            from file in Directory.GetFiles(folder, "*.graphql")
            let result = SupergraphReader.Read(File.ReadAllText(file))
            where !result.IsValid
            select $"{Path.GetFileName(file)}: {string.Join("; ", result.Errors)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Read_Elements_ReachTheModel()
    {
        var graph = Graph(Elements);
        Assert.Equal(["a", "b"], graph.Sources.Select(s => s.Name));
        Assert.Equal(2UL, graph.Type("Media")!.StandInIn);
        Assert.Equal(["0 Media: id", "1 Media: id"], graph.Type("Media")!.Lookups.Select(l => $"{l.Source} {l.TypeName}: {l.Key}"));
        var book = graph.Type("Book")!;
        Assert.Equal(["0 id True", "1 isbn False"], book.Keys.Select(k => $"{k.Source} {k.Fields} {k.Resolvable}"));
        Assert.Equal(["0 id"], book.Lookups.Select(l => $"{l.Source} {l.Key}"));
        Assert.Equal(SourceFieldFlags.External, book.Field("isbn")!.For(1)!.Flags);
        Assert.Equal(SourceFieldFlags.Overridden, book.Field("title")!.For(1)!.Flags);
        Assert.Equal("code", book.Field("shelf")!.For(0)!.Provides!.ToString());
        Assert.Equal("isbn", book.Field("shelf")!.For(1)!.Requires!.ToString());
        Assert.Empty(book.Field("rating")!.In);
        Assert.Equal(["Book 1", "Lamp 2"], graph.Type("Thing")!.Members.Select(m => $"{m.Name} {m.In}"));
        Assert.False(graph.ClientSchema.GetType<ObjectType>("Book").TryGetField("secret", out _));
    }

    [Fact]
    public void Print_WhatWasRead_IsTheSameGraph()
    {
        var graph = Graph(Elements);
        var again = SupergraphReader.Read(SupergraphPrinter.Print(graph));
        Assert.Equal([], again.Errors.Select(e => e.ToString()));
        Assert.Equal(Describe(graph), Describe(again.Graph!));
        Assert.Contains("price: 0 Overridden b percent(5), 1 None  percent(5)", Describe(again.Graph!), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_EverySupergraphOfTheAudit_IsTheSameGraph()
    {
        foreach (var file in Directory.GetFiles(RepositoryPaths.SharedOrSkip("audit", "supergraphs"), "*.graphql"))
        {
            var graph = SupergraphReader.Read(File.ReadAllText(file)).Graph!;
            Assert.Equal(Describe(graph), Describe(SupergraphReader.Read(SupergraphPrinter.Print(graph)).Graph!));
        }
    }

    [Fact]
    public void Read_FirstVersion_LetsTheOwnerAnswer()
    {
        var result = SupergraphReader.Read(
            """
            schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
            enum join__Graph { A @join__graph(name: "a", url: "http://a/") B @join__graph(name: "b", url: "http://b/") }
            type Query { car: Car @join__field(graph: A) }
            type Car @join__owner(graph: A) @join__type(graph: A, key: "vin") @join__type(graph: B, key: "vin") {
              vin: ID! @join__field(graph: A)
              colour: Colour
              price: Int @join__field(graph: B, requires: "colour { code }")
            }
            type Colour { code: String }
            """);
        Assert.Empty(result.Errors);
        var car = result.Graph!.Type("Car")!;
        Assert.Equal([0], car.Field("colour")!.In.Select(e => e.Source));
        Assert.Equal([1], car.Field("price")!.In.Select(e => e.Source));
        Assert.Equal(3UL, result.Graph.Type("Colour")!.In);
    }

    [Fact]
    public void Read_PermutedSources_IsTheSameGraph()
    {
        const string types = " type Query @join__type(graph: A) @join__type(graph: B) { a: Int @join__field(graph: A) b: Int @join__field(graph: B) }";
        const string permuted =
            " type Query @join__type(graph: B) @join__type(graph: A) { a: Int @join__field(graph: A) b: Int @join__field(graph: B) }"
            + " enum join__Graph { B @join__graph(name: \"b\", url: \"http://b/graphql\") A @join__graph(name: \"a\", url: \"http://a/graphql\") }";
        Assert.Equal(
            SupergraphPrinter.Print(SupergraphReader.Read(Join + " { query: Query }" + Graphs + types).Graph!),
            SupergraphPrinter.Print(SupergraphReader.Read(Join + " { query: Query }" + permuted).Graph!));
    }

    [Theory]
    [InlineData("type Query {", "INVALID_FEDERATION_SUPERGRAPH The supergraph is not GraphQL: Syntax Error: Expected Name, found <EOF>. (supergraph:1:13)")]
    [InlineData(
        "type Query { a: Int }",
        "INVALID_FEDERATION_SUPERGRAPH The schema does not link \"https://specs.apollo.dev/join\", so it is not a supergraph. Give the output of composition.")]
    [InlineData(
        "schema @link(url: \"https://specs.apollo.dev/join/v0.9\") { query: Query }",
        "INVALID_FEDERATION_SUPERGRAPH The supergraph is written in join v0.9; v0.1 to v0.5 can be read. (supergraph:1:8)")]
    [InlineData(Join + " { query: Query } type Query { a: Int }", "INVALID_FEDERATION_SUPERGRAPH The supergraph has no enum \"join__Graph\" with its subgraphs.")]
    [InlineData(
        Join + " { query: Query } type Query { a: Int } enum join__Graph { A @join__graph(name: \"a\", url: \"nowhere\") }",
        "INVALID_FEDERATION_SUPERGRAPH The subgraph \"a\" has the url \"nowhere\", which is not an absolute URL. (supergraph:1:182)")]
    [InlineData(
        Join + " { query: Query } type Query { a: Int } enum join__Graph { A @join__graph(name: \"a\", url: \"\") B @join__graph(name: \"a\", url: \"\") }",
        "INVALID_FEDERATION_SUPERGRAPH Two subgraphs are called \"a\". Rename one of them and compose again. (supergraph:1:217)")]
    [InlineData(
        Join + " { query: Query } type Query @join__type(graph: C) { a: Int }" + Graphs,
        "INVALID_FEDERATION_SUPERGRAPH \"Query\" has a @join__type whose \"graph\" is not a value of \"join__Graph\". (supergraph:1:150)")]
    [InlineData(
        Join + " { query: Query } type Query @join__type(graph: A) { a: Int @join__field(graph: A, requires: \"{\") }" + Graphs,
        "INVALID_FEDERATION_SUPERGRAPH \"Query.a\" has the requires \"{\", which cannot be read: Syntax Error: Expected Name, found <EOF>. (supergraph:1:181)")]
    [InlineData(
        Join + " { query: Root } type Root @join__type(graph: A) { a: Int }" + Graphs,
        "INVALID_FEDERATION_SUPERGRAPH The root type \"Root\" must be called \"Query\": composition renames root types. (supergraph:1:124)\n"
            + "INVALID_FEDERATION_SUPERGRAPH The supergraph has no type \"Query\".")]
    [InlineData(
        Join + " @link(url: \"https://specs.apollo.dev/connect/v0.1\", for: EXECUTION) { query: Query } type Query { a: Int }" + Graphs,
        "UNSUPPORTED_LINKED_FEATURE The supergraph needs \"https://specs.apollo.dev/connect/v0.1\" for execution, which this gateway does not have. "
            + "Take the feature out of the subgraphs and compose again. (supergraph:1:122)")]
    [InlineData(
        Join + " @link(url: \"https://example.com/audit/v1.0\", for: SECURITY) { query: Query } type Query { a: Int }" + Graphs,
        "UNSUPPORTED_LINKED_FEATURE The supergraph needs \"https://example.com/audit/v1.0\" for security, which this gateway does not have. "
            + "Take the feature out of the subgraphs and compose again. (supergraph:1:122)")]
    [InlineData(
        Join + " { query: Query } type Query @join__type(graph: A) { a(x: Int): Int @join__field(graph: A, contextArguments: [{ name: \"x\" }]) }" + Graphs,
        "UNSUPPORTED_FEATURE \"Query.a\" takes arguments from a context, which is not served; pass them as arguments. (supergraph:1:189)")]
    public void Read_WhatIsNoSupergraph_IsRefusedWithItsPlace(string sdl, string expected)
    {
        var result = SupergraphReader.Read(sdl);
        Assert.Null(result.Graph);
        Assert.Equal(expected, string.Join('\n', result.Errors.Select(e => e.ToString())));
    }

    [Fact]
    public void Read_FeatureWithoutPurpose_IsNoObstacle()
    {
        var result = SupergraphReader.Read(
            Join + " @link(url: \"https://example.com/notes/v1.0\") { query: Query } type Query @join__type(graph: A) { a: Int @notes__by(name: \"x\") }" + Graphs);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Read_MoreThan64Subgraphs_IsRefused()
    {
        var values = string.Join(' ', Enumerable.Range(0, 65).Select(i => $"S{i} @join__graph(name: \"s{i}\", url: \"http://s{i}/\")"));
        var result = SupergraphReader.Read($"{Join} {{ query: Query }} type Query {{ a: Int }} enum join__Graph {{ {values} }}");
        Assert.Equal(
            "INVALID_FEDERATION_SUPERGRAPH The supergraph has 65 subgraphs; at most 64 can be served. Join small ones.",
            Assert.Single(result.Errors).ToString());
    }

    /// <summary>Everything that planning reads from a graph, as text.</summary>
    private static string Describe(CompositeGraph graph)
    {
        var text = new StringBuilder();
        foreach (var type in graph.Types)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{type.Kind} {type.Name} {type.Exposed} in {type.In} stand-in {type.StandInIn}")
                .AppendLine(string.Join(", ", type.Keys.Select(k => $"{k.Source} {k.Fields} {k.Resolvable}")))
                .AppendLine(string.Join(", ", type.Implements.Concat(type.Members).Select(l => $"{l.Name} {l.In}")))
                .AppendLine(string.Join(", ", type.Values.Select(v => $"{v.Name} {v.In} {v.Exposed}")));
            foreach (var field in type.Fields)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{field.Name}: {string.Join(", ", field.In.Select(Describe))} {field.Exposed}");
            }

            foreach (var field in type.InputFields)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{field.Name}: {string.Join(", ", field.In.Select(i => $"{i.Source} {SyntaxPrinter.Print(i.Type)}"))}");
            }
        }

        return text.ToString();
    }

    private static string Describe(SourceField entry) =>
        $"{entry.Source} {entry.Flags} {entry.Override} {entry.OverrideLabel}"
            + (entry.Requires is null ? "" : $" requires {entry.Requires}") + (entry.Provides is null ? "" : $" provides {entry.Provides}");

    private static CompositeGraph Graph(string types)
    {
        var result = SupergraphReader.Read(Join + " { query: Query }" + Graphs + types);
        Assert.Equal([], result.Errors.Select(e => e.ToString()));
        return result.Graph!;
    }
}
