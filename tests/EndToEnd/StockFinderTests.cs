using System.Globalization;
using System.Text.Json;

namespace Federation.EndToEnd;

/// <summary>J09: the kiosk's stock finder, whose answer comes from vehicles, offers and customers.</summary>
public sealed class StockFinderTests(TestWorld world)
{
    [Fact]
    public async Task StockFinder_Munich_AnswersAsKept()
    {
        var answer = await (await world.StandaloneAsync()).Client.AskAsync(Operations.StockFinder);

        Snapshot.Match(answer.Readable);
    }

    [Fact]
    public async Task StockFinder_Munich_HasAFullPageInOrderWithPricesDealersAndSlots()
    {
        var found = (await (await world.StandaloneAsync()).Client.AskAsync(Operations.StockFinder)).Data.GetProperty("stockVehicles");
        var edges = found.GetProperty("edges").EnumerateArray().ToList();
        var nodes = edges.ConvertAll(e => e.GetProperty("node"));

        Assert.Equal(12, edges.Count);
        Assert.True(found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(found.GetProperty("totalCount").GetInt32() > 12);
        Assert.Equal(12, nodes.Select(n => n.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(nodes, node =>
        {
            Assert.Matches(@"^\d{2}\.\d{3},\d{2}\u00A0€$", node.GetProperty("price").GetProperty("onTheRoad").GetProperty("gross").GetProperty("formatted").GetString());
            Assert.NotEmpty(node.GetProperty("photos").EnumerateArray());
            Assert.Matches(@"^DE-\d{4}$", node.GetProperty("dealer").GetProperty("code").GetString());
            Assert.NotEmpty(node.GetProperty("dealer").GetProperty("slots").EnumerateArray());
        });

        // What is ready comes first, then by price; where both are equal the nearer one.
        var keys = edges.ConvertAll(e => (
            Eta: e.GetProperty("node").GetProperty("etaDate").GetString() ?? "",
            Price: Price(e.GetProperty("node")),
            Distance: decimal.Parse(e.GetProperty("distanceKm").GetString()!, CultureInfo.InvariantCulture)));
        Assert.Equal(keys.OrderBy(k => k.Eta, StringComparer.Ordinal).ThenBy(k => k.Price).ThenBy(k => k.Distance), keys);
        Assert.All(keys, k => Assert.InRange(k.Distance, 0, 50));
    }

    [Fact]
    public async Task StockFinder_Facets_CountWhatTheSearchFinds()
    {
        var found = (await (await world.StandaloneAsync()).Client.AskAsync(Operations.StockFinder)).Data.GetProperty("stockVehicles");
        var facets = found.GetProperty("facets").EnumerateArray().ToDictionary(f => f.GetProperty("key").GetString()!, f => f.GetProperty("values").EnumerateArray().ToList());
        var total = found.GetProperty("totalCount").GetInt32();

        Assert.Equal(["model", "paint", "propulsion"], facets.Keys);
        Assert.Equal(total, facets["model"].Sum(v => v.GetProperty("count").GetInt32()));
        Assert.Equal(total, facets["paint"].Sum(v => v.GetProperty("count").GetInt32()));
        // The facet of a filter that is set counts what another choice would find.
        var chosen = Assert.Single(facets["propulsion"], v => v.GetProperty("selected").GetBoolean());
        Assert.Equal(("BEV", total), (chosen.GetProperty("value").GetString(), chosen.GetProperty("count").GetInt32()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(50)]
    public async Task StockFinder_AnyPageSize_TakesThreeRequestsOnTwoLevels(int first)
    {
        var gateway = await world.CountedAsync();
        var operation = Operations.StockFinder with { Query = Operations.StockFinder.Query.Replace("first: 12", $"first: {first}", StringComparison.Ordinal) };
        gateway.Proxy.Take();
        gateway.Proxy.ExpectTogether(2);

        var answer = await gateway.Client.AskAsync(operation);

        var found = answer.Data.GetProperty("stockVehicles");
        Assert.Equal(Math.Min(first, found.GetProperty("totalCount").GetInt32()), found.GetProperty("edges").GetArrayLength());
        var requests = gateway.Proxy.Take();
        Assert.Equal(["customers", "offers", "vehicles"], requests.Select(r => r.Subgraph).Order(StringComparer.Ordinal));
        var (root, entities) = (requests[0], requests.Skip(1).ToList());
        Assert.Equal("vehicles", root.Subgraph);
        Assert.DoesNotContain("_entities", root.Query, StringComparison.Ordinal);
        Assert.All(entities, e =>
        {
            Assert.Equal(2, e.Query.Split("_entities").Length);
            Assert.True(e.Began > root.Ended, "An entity request does not wait for the one that finds the entities.");
            Assert.True(e.MetOthers, "The two entity requests do not run side by side.");
        });
    }

    private static decimal Price(JsonElement node)
    {
        var text = node.GetProperty("price").GetProperty("onTheRoad").GetProperty("gross").GetProperty("formatted").GetString()!;
        return decimal.Parse(text[..^2].Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
    }
}
