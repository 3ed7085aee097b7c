using System.Text.Json;
using Xunit;

namespace Federation.Server.Tests.Sample;

/// <summary>The tutorial's requests, in its order, over HTTP.</summary>
public sealed class ShowroomTests(ShowroomProcess showroom) : IClassFixture<ShowroomProcess>
{
    [Fact]
    public async Task Vehicles_FilteredSortedAndPaged_GiveGlobalIds()
    {
        Assert.Equal(
            """{"data":{"vehicles":{"totalCount":2,"nodes":[{"id":"VmVoaWNsZToy","name":"Fenn"}],"pageInfo":{"hasNextPage":true}}}}""",
            await AskAsync("{ vehicles(first: 1, where: { price: { gt: 2000000 } }, order: [{ price: ASC }]) { totalCount nodes { id name } pageInfo { hasNextPage } } }"));
        Assert.Equal(
            """{"data":{"vehicles":{"edges":[{"node":{"priceTag":"27450.00 EUR","propulsion":"PLUG_IN_HYBRID"}}]}}}""",
            await AskAsync("""{ vehicles(where: { id: { in: ["VmVoaWNsZToy"] } }) { edges { node { priceTag propulsion } } } }"""));
    }

    [Fact]
    public async Task Node_GlobalId_IsLookedUp()
    {
        Assert.Equal(
            """{"data":{"node":{"__typename":"Vehicle","name":"Fenn"},"nodes":[{"id":"VmVoaWNsZToy"},null,null]}}""",
            await AskAsync("""{ node(id: "VmVoaWNsZToy") { __typename ... on Vehicle { name } } nodes(ids: ["VmVoaWNsZToy", "VmVoaWNsZTo5", "VmVoaWNsZTp4"]) { id } }"""));
    }

    [Fact]
    public async Task Entities_GlobalIds_AreLookedUp()
    {
        Assert.Equal(
            """{"data":{"_entities":[{"name":"Fenn"},null]}}""",
            await AskAsync(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Vehicle { name } } }",
                """{"r":[{"__typename":"Vehicle","id":"VmVoaWNsZToy"},{"__typename":"Vehicle","id":"VmVoaWNsZTo5"}]}"""));
    }

    [Fact]
    public async Task ChangePrice_StaleVersion_IsATypedError()
    {
        const string Mutation = "mutation($i: ChangePriceInput!) { changePrice(input: $i) { vehicle { price version } errors { __typename ... on Error { code message } ... on StaleVersion { version } } } }";
        Assert.Equal(
            """{"data":{"changePrice":{"vehicle":{"price":3199000,"version":2},"errors":null}}}""",
            await AskAsync(Mutation, """{"i":{"id":"VmVoaWNsZTox","price":3199000,"version":1}}"""));
        Assert.Equal(
            """{"data":{"changePrice":{"vehicle":null,"errors":[{"__typename":"StaleVersion","code":"STALE_VERSION","message":"Somebody changed the car meanwhile: look at it and try again.","version":2}]}}}""",
            await AskAsync(Mutation, """{"i":{"id":"VmVoaWNsZTox","price":1,"version":1}}"""));
        Assert.Equal(
            """{"data":{"changePrice":{"vehicle":null,"errors":[{"__typename":"VehicleNotFound","code":"VEHICLE_NOT_FOUND","message":"There is no such car: take the id from 'vehicles'."}]}}}""",
            await AskAsync(Mutation, """{"i":{"id":"VmVoaWNsZTo5","price":1,"version":1}}"""));
    }

    [Fact]
    public async Task ChangePrice_IdOfAnotherType_IsBadUserInput()
    {
        Assert.Equal(
            """{"errors":[{"message":"The id 'TW9kZWw6MQ' is not one of type Vehicle: take it from the field 'id' of a Vehicle.","locations":[{"line":1,"column":12}],"path":["changePrice"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":null}""",
            await AskAsync("""mutation { changePrice(input: { id: "TW9kZWw6MQ", price: 1, version: 1 }) { vehicle { id } } }"""));
    }

    [Fact]
    public async Task Tick_OverEvents_CountsAndEnds()
    {
        var answer = await showroom.PostAsync("""{"query":"subscription { tick(count: 2) }"}""", accept: "text/event-stream");
        Assert.Equal(
            ["event: next", """data: {"data":{"tick":1}}""", "event: next", """data: {"data":{"tick":2}}""", "event: complete"],
            answer.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal) || line.StartsWith("data: {", StringComparison.Ordinal)));
    }

    private Task<string> AskAsync(string query, string variables = "null") =>
        showroom.PostAsync($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""");
}
