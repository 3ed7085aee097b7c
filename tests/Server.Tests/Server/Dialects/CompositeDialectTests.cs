using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.Dialects;

/// <summary>The same attributes in GraphQL Composite Schemas: lookups are fields of the query root, required data are arguments.</summary>
public sealed class CompositeDialectTests
{
    [Fact]
    public async Task Sdl_Composite_IsTheSnapshotAndValid()
    {
        await using var server = new DepotServer(SchemaDialect.CompositeSchemas);
        Snapshot.Match(server.Document.GetSdl());
        Assert.Empty(DepotServer.Errors(server.Document.GetSdl()));
    }

    [Fact]
    public async Task Sdl_OfAFederatedHost_IsTheSameInTheOtherDialect()
    {
        await using var federated = new DepotServer(SchemaDialect.ApolloFederation);
        await using var composite = new DepotServer(SchemaDialect.CompositeSchemas);
        Assert.Equal(["federation", "composite"], federated.Document.Dialects);
        Assert.Equal(composite.Document.GetSdl(), federated.Document.GetSdl("composite"));
        Assert.Equal(federated.Document.GetSdl(), composite.Document.GetSdl("federation"));
        var unknown = Assert.Throws<ArgumentException>(() => federated.Document.GetSdl("stitched"));
        Assert.StartsWith("There is no dialect 'stitched': it is one of federation, composite.", unknown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""type Part @key(fields: "id") @key(fields: "market { code } sku") {""")]
    [InlineData("""type Maker @key(fields: "id") {""")]
    [InlineData("  partById(id: ID!): Part @lookup @internal\n")]
    [InlineData("""  partByMarketCodeAndSku(marketCode: String! @is(field: "market.code"), sku: String!): Part @lookup @internal""")]
    [InlineData("  shopById(id: ID!): Shop @lookup @internal\n")]
    [InlineData("  rack(id: ID!): Rack @lookup\n")]
    [InlineData("  rackByNumber(number: Int!): Rack @internal @lookup\n")]
    [InlineData("""  label(colour: String @require(field: "colour"), boxesWeight: [Decimal!]! @require(field: "boxes[weight]"), boxesSize: [Size!]! @require(field: "boxes[size]")): String!""")]
    [InlineData("""  delivery(distance: Int @require(field: "distance"), unit: String! = "km"): String!""")]
    [InlineData("""  topMaker: Maker! @provides(fields: "name")""")]
    [InlineData("  name: String! @external")]
    [InlineData("""  maker: String! @override(from: "legacy")""")]
    [InlineData("  shelf: String! @internal")]
    [InlineData("""  stock: Int! @tag(name: "partner") @inaccessible @cost(weight: "3")""")]
    [InlineData("type Market @shareable {")]
    public async Task Sdl_Composite_HasTheDirective(string line)
    {
        await using var server = new DepotServer(SchemaDialect.CompositeSchemas);
        Assert.Contains(line, server.Document.GetSdl(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdl_Composite_HasNeitherFederationNorWhatOnlyRequirementsNeed()
    {
        await using var server = new DepotServer(SchemaDialect.CompositeSchemas);
        var sdl = server.Document.GetSdl();
        Assert.All(["_entities", "_service", "@link", "type Box", "  colour:", "@requires"], gone => Assert.DoesNotContain(gone, sdl, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lookups_OfEveryKey_Answer()
    {
        await using var server = new DepotServer(SchemaDialect.CompositeSchemas);
        Assert.Equal(
            """{"data":{"a":{"sku":"sku-1"},"b":{"id":"FR-9"},"c":null,"d":{"open":9},"e":{"id":"r7"},"f":{"id":"x"}}}""",
            await server.ExecuteAsync(
                """
                { a: partById(id: "1") { sku } b: partByMarketCodeAndSku(marketCode: "FR", sku: "9") { id } c: partById(id: "none") { sku }
                  d: shopById(id: "s") { open } e: rackByNumber(number: 7) { id } f: rack(id: "x") { id } }
                """));
    }

    [Fact]
    public async Task Require_Arguments_ReachTheResolver()
    {
        await using var server = new DepotServer(SchemaDialect.CompositeSchemas);
        Assert.Equal(
            """{"data":{"partById":{"label":"sku-1/red/2.5Small 3Huge","delivery":"sku-1: 12km"}}}""",
            await server.ExecuteAsync("""{ partById(id: "1") { label(colour: "red", boxesWeight: ["2.5", 3], boxesSize: [SMALL, HUGE]) delivery(distance: 12) } }"""));
    }

    [Theory]
    [InlineData("partById", """{ partById(id: "1") { sku } }""")]
    [InlineData("rackByNumber", "{ rackByNumber(number: 7) { id } }")]
    public async Task Lookups_WithoutTheGateway_AreRefused(string field, string query)
    {
        await using var server = new DepotServer(OnlyForTheGateway);
        Assert.Equal(
            $$$"""{"errors":[{"message":"Entities are only given to the gateway.","locations":[{"line":1,"column":3}],"path":["{{{field}}}"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"{{{field}}}":null}}""",
            await server.ExecuteAsync(query));
        Assert.StartsWith("{\"data\":", await server.ExecuteAsync(query, asGateway: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label", """{ rack(id: "x") { part { label(colour: "red", boxesWeight: [], boxesSize: []) } } }""", "p/red/")]
    [InlineData("delivery", """{ rack(id: "x") { part { delivery(distance: 12) } } }""", "p: 12km")]
    public async Task Require_WithoutTheGateway_IsRefused(string field, string query, string answer)
    {
        await using var server = new DepotServer(OnlyForTheGateway, typeof(DepotQueries), typeof(PartNode), typeof(RackNode));
        Assert.Equal(
            $$$$"""{"errors":[{"message":"This field takes data of other subgraphs, which only the gateway may give. Ask the gateway for it.","locations":[{"line":1,"column":{{{{query.IndexOf(field, StringComparison.Ordinal) + 1}}}}}],"path":["rack","part","{{{{field}}}}"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"rack":{"part":null}}}""",
            await server.ExecuteAsync(query));
        Assert.Equal($$$$$"""{"data":{"rack":{"part":{"{{{{{field}}}}}":"{{{{{answer}}}}}"}}}}""", await server.ExecuteAsync(query, asGateway: true));
    }

    private static void OnlyForTheGateway(GraphQLServerOptions options)
    {
        options.Dialect = SchemaDialect.CompositeSchemas;
        options.RequireServiceCaller = true;
    }

    [Fact]
    public async Task Export_WhatOnlyFederationKnows_IsAMistake()
    {
        await using var server = new DepotServer(SchemaDialect.CompositeSchemas, typeof(MediaQueries), typeof(MediaNode));
        var exception = Assert.Throws<SchemaConfigurationException>(() => server.Document);
        Assert.Equal(
            [
                "Media has [InterfaceObject], which Composite Schemas does not know: export Apollo Federation.",
                "MediaNode.GetRating has [Override] with a Label, which Composite Schemas does not know: leave the label out when the field has moved, or export Apollo Federation.",
            ],
            exception.Mistakes);
    }
}
