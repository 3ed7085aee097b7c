using System.Globalization;
using System.Text.Json;
using Federation.Shared.Values;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Offers;

/// <summary>Vehicles keeps a price per car so that it can filter and sort; it must be the one that offers computes.</summary>
[Collection("vehicles")]
public sealed class ListPriceTests(SubgraphHosts subgraphs)
{
    private const int Batch = 200;

    [Fact]
    public async Task ListPrice_OfEveryCarInStock_IsThePriceThatOffersComputes()
    {
        var stored = await subgraphs.Vehicles.ReadAsync("""SELECT "Id", "ListPriceGrossMinor" FROM "StockVehicles" """, r => (Id: r.GetString(0), Minor: r.GetInt64(1)));
        Assert.Equal(2_000, stored.Count);
        var computed = new List<(string Id, long Minor)>();
        foreach (var ids in stored.Select(v => v.Id).Chunk(Batch))
        {
            computed.AddRange(await ComputeAsync(await DescribeAsync(ids)));
        }

        Assert.Equal(stored, computed);
    }

    // What the gateway would fetch: the fields that offers requires.
    private async Task<IReadOnlyList<JsonElement>> DescribeAsync(IReadOnlyList<string> ids)
    {
        var answer = await subgraphs.Vehicles.EntitiesAsync(
            "{ __typename ... on StockVehicle { id market { code } trim { code } options { code } condition mileageKm firstRegistration } }",
            [.. ids.Select(id => new { __typename = "StockVehicle", id })]);
        return [.. answer.Data.GetProperty("_entities").EnumerateArray()];
    }

    private async Task<IEnumerable<(string Id, long Minor)>> ComputeAsync(IReadOnlyList<JsonElement> cars)
    {
        var answer = await subgraphs.Offers.EntitiesAsync("{ ... on StockVehicle { id price { total { gross { amount currency } } } } }", [.. cars]);
        return answer.Data.GetProperty("_entities").EnumerateArray().Select(e =>
        {
            var gross = e.GetProperty("price").GetProperty("total").GetProperty("gross");
            var amount = decimal.Parse(gross.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);
            return (e.GetProperty("id").GetString()!, Currencies.ToMinor(amount, gross.GetProperty("currency").GetString()!));
        });
    }
}
