namespace Federation.EndToEnd;

/// <summary>J14: a partner reads the whole national stock.</summary>
public sealed class PartnerListingTests(TestWorld world, ITestOutputHelper output)
{
    [Fact]
    public async Task PartnerListing_ToTheEnd_HasEveryVehicleOnceWithPriceAndDealer()
    {
        var client = (await world.StandaloneAsync()).Client;

        var pages = (await NationalStock.ReadAsync(client, await (await world.TokensAsync()).GetAsync(Tokens.Partner))).Select(NationalStock.Vehicles).ToList();

        var vehicles = pages.SelectMany(p => p).ToList();
        output.WriteLine($"{vehicles.Count} vehicles on {pages.Count} pages.");
        Assert.True(pages.Count > 2);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(100, page.Count));
        Assert.InRange(pages[^1].Count, 1, 100);
        Assert.Equal(vehicles.Count, vehicles.Select(v => v.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(vehicles, v =>
        {
            Assert.Contains(v.GetProperty("condition").GetString(), new[] { "NEW", "USED" });
            Assert.Equal("EUR", v.GetProperty("price").GetProperty("total").GetProperty("gross").GetProperty("currency").GetString());
            Assert.NotEmpty(v.GetProperty("dealer").GetProperty("name").GetString()!);
            Assert.NotEmpty(v.GetProperty("options").EnumerateArray());
        });
        var all = await client.AskAsync(new Operation("Count", """{ stockVehicles(market: "DE", filter: { conditions: [NEW, USED] }) { totalCount } }"""));
        Assert.Equal(vehicles.Count, all.Data.GetProperty("stockVehicles").GetProperty("totalCount").GetInt32());
    }
}
