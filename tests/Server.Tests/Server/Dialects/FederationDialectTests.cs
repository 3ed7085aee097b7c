using System.Text.Json;
using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.Dialects;

/// <summary>Each directive of Apollo Federation, in <c>_service</c> and, where it has an effect, in <c>_entities</c>.</summary>
public sealed class FederationDialectTests
{
    private const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Part { sku label delivery } ... on Rack { id number } ... on Shop { open } } }";

    [Fact]
    public async Task Service_Sdl_IsTheSnapshot()
    {
        await using var server = new DepotServer(SchemaDialect.ApolloFederation);
        Snapshot.Match(await SdlAsync(server));
        Assert.Equal(server.Document.GetSdl(), await SdlAsync(server));
        Assert.Equal(server.Document.GetSdl(), server.Document.GetSdl("federation"));
    }

    [Theory]
    [InlineData("""@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@external", "@inaccessible", "@key", "@listSize", "@override", "@provides", "@requires", "@shareable", "@tag"])""")]
    [InlineData("""type Part @key(fields: "id") @key(fields: "market { code } sku") {""")]
    [InlineData("""type Maker @key(fields: "id", resolvable: false) {""")]
    [InlineData("  colour: String @external")]
    [InlineData("""  label: String! @requires(fields: "colour boxes { weight size }")""")]
    [InlineData("""  delivery(unit: String! = "km"): String! @requires(fields: "distance")""")]
    [InlineData("  distance: Int @external")]
    [InlineData("""  topMaker: Maker! @provides(fields: "name")""")]
    [InlineData("  shops: [Shop!]! @shareable @listSize(assumedSize: 5)")]
    [InlineData("type Market @shareable {")]
    [InlineData("""  maker: String! @override(from: "legacy")""")]
    [InlineData("  shelf: String! @inaccessible")]
    [InlineData("  HUGE @inaccessible")]
    [InlineData("""  stock: Int! @tag(name: "partner") @inaccessible @cost(weight: 3)""")]
    [InlineData("  rack(id: ID!): Rack\n")]
    public async Task Service_Sdl_HasTheDirective(string line)
    {
        await using var server = new DepotServer(SchemaDialect.ApolloFederation);
        Assert.Contains(line, await SdlAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_InternalLookupOfTheQueryRoot_IsNoField()
    {
        await using var server = new DepotServer(SchemaDialect.ApolloFederation);
        Assert.DoesNotContain("rackByNumber", await SdlAsync(server), StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"_entities":[{"id":"r7","number":7},{"id":"x","number":0}]}}""",
            await server.ExecuteAsync(Entities, """{"r":[{"__typename":"Rack","number":7},{"__typename":"Rack","id":"x"}]}"""));
    }

    [Fact]
    public async Task Entities_RequiresAndRequire_AreFilledFromTheRepresentation()
    {
        await using var server = new DepotServer(SchemaDialect.ApolloFederation);
        Assert.Equal(
            """{"data":{"_entities":[{"sku":"sku-1","label":"sku-1/red/2.5Small 3Huge","delivery":"sku-1: 12km"},{"sku":"9","label":"9//","delivery":"9: km"},null,{"open":9}]}}""",
            await server.ExecuteAsync(
                Entities,
                """{"r":[{"__typename":"Part","id":"1","colour":"red","boxes":[{"weight":"2.5","size":"SMALL"},{"weight":3,"size":"HUGE"}],"distance":12},{"__typename":"Part","market":{"code":"FR"},"sku":"9","boxes":[]},{"__typename":"Part","id":"none"},{"__typename":"Shop","id":"s"}]}"""));
    }

    [Fact]
    public async Task Entities_NotResolvable_AreRefused()
    {
        await using var server = new DepotServer(SchemaDialect.ApolloFederation);
        Assert.Equal(
            """{"errors":[{"message":"This subgraph does not resolve entities of type 'Maker'.","locations":[{"line":1,"column":23}],"path":["_entities",0],"extensions":{"code":"ENTITY_TYPE_UNKNOWN"}}],"data":{"_entities":[null]}}""",
            await server.ExecuteAsync(Entities, """{"r":[{"__typename":"Maker","id":"m1"}]}"""));
    }

    [Fact]
    public async Task InterfaceObject_LabelledOverride_AreWrittenAndResolved()
    {
        await using var server = new DepotServer(SchemaDialect.ApolloFederation, typeof(MediaQueries), typeof(MediaNode));
        var sdl = await SdlAsync(server);
        Assert.Contains("""import: ["@interfaceObject", "@key", "@override"]""", sdl, StringComparison.Ordinal);
        Assert.Contains("""type Media @key(fields: "id") @interfaceObject {""", sdl, StringComparison.Ordinal);
        Assert.Contains("""  rating: Int! @override(from: "ratings", label: "percent(20)")""", sdl, StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"_entities":[{"rating":2}]}}""",
            await server.ExecuteAsync("query($r: [_Any!]!) { _entities(representations: $r) { ... on Media { rating } } }", """{"r":[{"__typename":"Media","id":"m1"}]}"""));
    }

    private static async Task<string> SdlAsync(DepotServer server)
    {
        using var answer = JsonDocument.Parse(await server.ExecuteAsync("{ _service { sdl } }"));
        return answer.RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;
    }
}
