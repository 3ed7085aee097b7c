using Federation.Composition.Printing;
using Federation.Gateway.Tests.Doubles;
using Federation.TestKit;
using Federation.Types;

namespace Federation.Gateway.Tests.Composition;

public sealed class ComposerTests
{
    [Fact]
    public void Compose_ThreeSubgraphs_GivesClientSchema()
    {
        var result = TestGateway.Compose(BikeSchemas.All);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Hints);
        Snapshot.Match(SchemaPrinter.Print(result.Graph!.ClientSchema));
    }

    [Fact]
    public void Compose_ThreeSubgraphs_GivesSupergraph()
    {
        var result = TestGateway.Compose(BikeSchemas.All);
        Snapshot.Match(SupergraphPrinter.Print(result.Graph!));
    }

    [Fact]
    public void Compose_SourcesInAnyOrder_GivesTheSameSupergraph()
    {
        var one = TestGateway.Compose(BikeSchemas.All);
        var other = TestGateway.Compose(BikeSchemas.All.Reverse().ToDictionary(p => p.Key, p => p.Value));
        Assert.Equal(SupergraphPrinter.Print(one.Graph!), SupergraphPrinter.Print(other.Graph!));
    }

    [Fact]
    public void Compose_RenamedImportsAndPrefix_AreUnderstood()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@key", as: "@identity" }])
                type Thing @identity(fields: "id") { id: ID! secret: String @fed__inaccessible name: String @fed__shareable }
                type Query { thing: Thing }
                """,
            ["b"] = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
                type Thing @key(fields: "id") { id: ID! name: String @shareable size: Int @federation__tag(name: "x") }
                """,
        });
        Assert.Empty(result.Errors);
        Assert.Equal("type Thing {\n  id: ID!\n  name: String\n  size: Int\n}", SchemaPrinter.PrintType(result.Graph!.ClientSchema.GetType<ObjectType>("Thing")));
        Assert.NotNull(result.Graph.Type("Thing")!.Field("secret"));
    }

    [Fact]
    public void Compose_RootTypesWithOtherNames_AreMerged()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = "schema { query: Reading } type Reading { a: Int again: Reading }",
            ["b"] = "schema { query: Root } type Root { b: Int }",
        });
        Assert.Empty(result.Errors);
        Assert.Equal("type Query {\n  a: Int\n  again: Query\n  b: Int\n}", SchemaPrinter.PrintType(result.Graph!.ClientSchema.QueryType!));
    }

    [Fact]
    public void Compose_MachineryInTheSdl_IsStripped()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "FieldSet"])
                directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
                directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
                scalar FieldSet
                scalar link__Import
                enum link__Purpose { SECURITY EXECUTION }
                scalar _Any
                union _Entity = Thing
                type _Service { sdl: String! }
                type Thing @key(fields: "id") { id: ID! }
                type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! thing: Thing }
                """,
        });
        Assert.Empty(result.Errors);
        Assert.Equal("type Query {\n  thing: Thing\n}\n\ntype Thing {\n  id: ID!\n}", SchemaPrinter.Print(result.Graph!.ClientSchema).TrimEnd());
    }

    [Fact]
    public void Compose_OutputTypes_AreNullableWhereAnyIs()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = "type Box { items: [Int!]! } type Query { a: Box }",
            ["b"] = "type Box { items: [Int]! } type Query { b: Box }",
        }.ToDictionary(p => p.Key, p => "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@shareable\"]) "
            + p.Value.Replace("type Box", "type Box @shareable", StringComparison.Ordinal)));
        Assert.Empty(result.Errors);
        Assert.Equal("[Int]!", result.Graph!.ClientSchema.GetType<ObjectType>("Box").Fields[0].Type.ToString());
    }

    [Fact]
    public void Compose_InputObjects_KeepWhatAllKnow()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = "input Filter { both: Int! onlyA: Int } type Query { a(filter: Filter): Int }",
            ["b"] = "input Filter { both: Int } type Query { b(filter: Filter): Int }",
        });
        Assert.Empty(result.Errors);
        Assert.Equal("input Filter {\n  both: Int!\n}", SchemaPrinter.PrintType(result.Graph!.ClientSchema.GetType<InputObjectType>("Filter")));
        Assert.Equal(
            ["INCONSISTENT_INPUT_OBJECT_FIELD \"Filter.onlyA\" is known to \"a\" but not to \"b\"; clients do not see it."],
            result.Hints.Select(h => h.ToString()));
    }

    [Fact]
    public void Compose_Enums_MergeByTheirUse()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = "enum Out { X Y } enum In { X Y } type Query { a(arg: In): Out }",
            ["b"] = "enum Out { X Z } enum In { X Z } type Query { b(arg: In): Out }",
        });
        Assert.Empty(result.Errors);
        Assert.Equal(["X", "Y", "Z"], result.Graph!.ClientSchema.GetType<EnumType>("Out").Values.Select(v => v.Name));
        Assert.Equal(["X"], result.Graph.ClientSchema.GetType<EnumType>("In").Values.Select(v => v.Name));
    }
}
