using System.Text.Json;

namespace Federation.EndToEnd;

/// <summary>A subgraph ends: what it owns is missing and said to be, everything else is answered, and it comes back by itself.</summary>
public sealed class SubgraphDownTests(TestWorld world)
{
    [Fact]
    public async Task Offers_Killed_OnlyPricesAreMissingUntilItIsBack()
    {
        var six = await world.SixAsync();
        var whole = await six.Client.AskAsync(Operations.StockFinder);
        Answer partial;
        Answer health;
        await six.KillAsync("offers");
        try
        {
            partial = await six.Client.AskAsync(Operations.StockFinder);
            health = await six.Client.GetAsync("/health");
        }
        finally
        {
            await six.RestartAsync("offers");
        }

        partial.HasErrors(("Subgraph \"offers\" is unavailable: it cannot be reached.", "SUBGRAPH_UNAVAILABLE", "stockVehicles.edges.0.node.price"));
        Assert.Equal("offers", partial.Errors[0].GetProperty("extensions").GetProperty("subgraph").GetString());
        Assert.Equal(WithoutPrices(whole.Data), WithoutPrices(partial.PartialData));
        Assert.All(Nodes(partial.PartialData), n => Assert.Equal(JsonValueKind.Null, n.GetProperty("price").ValueKind));
        Assert.Equal("Degraded", health.Json.GetProperty("checks").GetProperty("offers").GetProperty("status").GetString());
        (await six.Client.AskAsync(Operations.StockFinder)).Is(whole);
    }

    [Fact]
    public async Task Vehicles_EndedByCtrlC_RootFieldIsNullUntilItIsBack()
    {
        var six = await world.SixAsync();
        Answer partial;
        Answer others;
        var (exitCode, output) = await six.InterruptAsync("vehicles");
        try
        {
            partial = await six.Client.AskAsync(Operations.StockFinder);
            others = await six.Client.AskAsync(new Operation("Dealer", """{ dealer(code: "DE-0001") { name } }"""));
        }
        finally
        {
            await six.RestartAsync("vehicles");
        }

        Assert.Equal(0, exitCode);
        Transcript.HasNoException(output);
        partial.HasErrors(("Subgraph \"vehicles\" is unavailable: it cannot be reached.", "SUBGRAPH_UNAVAILABLE", "stockVehicles"));
        Assert.Equal("""{"stockVehicles":null}""", partial.PartialData.GetRawText());
        Assert.Equal("""{"dealer":{"name":"Experience Centre München"}}""", others.Data.GetRawText());
        Assert.Equal(12, (await six.Client.AskAsync(Operations.StockFinder)).Data.GetProperty("stockVehicles").GetProperty("edges").GetArrayLength());
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement data) =>
        data.GetProperty("stockVehicles").GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node"));

    private static string WithoutPrices(JsonElement data)
    {
        var copy = System.Text.Json.Nodes.JsonNode.Parse(data.GetRawText())!;
        foreach (var edge in copy["stockVehicles"]!["edges"]!.AsArray())
        {
            edge!["node"]!["price"] = null;
        }

        return copy.ToJsonString();
    }
}
