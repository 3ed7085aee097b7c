using System.Text.Json;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Subgraphs.Tests.Doubles;
using Federation.TestKit;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles;

[Collection("vehicles")]
public sealed class StockVehicleTests(SubgraphHosts subgraphs)
{
    // The part of schema/operations/J09_KioskStockFinder.graphql that vehicles answers.
    private const string KioskStockFinder = """
        query J09($geo: GeoInput!) {
          stockVehicles(
            market: "DE"
            first: 12
            near: $geo
            filter: { propulsions: [BEV], price: { max: "55000" }, conditions: [NEW, DEMO] }
            sort: [{ field: ETA }, { field: PRICE }]
          ) {
            totalCount
            facets(keys: ["model", "paint", "propulsion"]) { key values { value count selected } }
            edges {
              cursor
              distanceKm
              node { id status etaDate mileageKm trim { name model { name } } photos { url alt } dealer { id } }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    private static readonly object s_berlin = new { latitude = 52.52, longitude = 13.405, radiusKm = 250 };

    private static SeedStockVehicle Car => SubgraphHosts.World.Stock.First(v => v.DealerCode == SeedFixtures.DealerCode);

    [Fact]
    public async Task J09_Sql_ReadsTheSelectedColumnsAndPagesByKey()
    {
        var answer = await subgraphs.Vehicles.AskAsync(KioskStockFinder, new { geo = s_berlin });
        Assert.Equal(12, answer.Data.GetProperty("stockVehicles").GetProperty("edges").GetArrayLength());
        var next = await subgraphs.Vehicles.AskAsync(
            KioskStockFinder.Replace("first: 12", $"first: 12, after: \"{answer.Data.GetProperty("stockVehicles").GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"", StringComparison.Ordinal),
            new { geo = s_berlin });
        Assert.Equal(12, next.Data.GetProperty("stockVehicles").GetProperty("edges").GetArrayLength());
        Assert.DoesNotContain(answer.Statements.Concat(next.Statements), s => s.Contains("OFFSET", StringComparison.Ordinal));
        Snapshot.Match(string.Join("\n\n", answer.Statements), "FirstPage");
        Snapshot.Match(string.Join("\n\n", next.Statements), "NextPage");
    }

    [Fact]
    public async Task J14_Sql_IsAFewStatementsWhateverThePageSize()
    {
        const string Query = """
            query ($first: Int!) {
              stockVehicles(market: "DE", first: $first, filter: { conditions: [NEW, USED] }) {
                nodes {
                  id condition mileageKm trim { name model { name bodyStyle } powertrain { propulsion powerKw } } options { code name } photos { url } dealer { id }
                }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
        var small = await subgraphs.Vehicles.AskAsync(Query, new { first = 2 });
        var large = await subgraphs.Vehicles.AskAsync(Query, new { first = 100 });
        Assert.Equal(100, large.Data.GetProperty("stockVehicles").GetProperty("nodes").GetArrayLength());
        Assert.Equal(small.Statements, large.Statements);
        Assert.Equal(2, large.Statements.Count);
    }

    [Fact]
    public async Task Photos_EveryUrl_IsServedAsSvg()
    {
        var answer = await subgraphs.Vehicles.EntitiesAsync(
            "{ ... on StockVehicle { photos { url alt german: alt(locale: \"de-DE\") width height mimeType } } }", [new { __typename = "StockVehicle", id = Car.Id }]);
        var photos = answer.Data.GetProperty("_entities")[0].GetProperty("photos").EnumerateArray().ToList();
        var model = SubgraphHosts.World.Catalogue.Model(Car.ModelCode).Name.Get();
        Assert.Equal(
            [($"{model} from the side", $"{model} von der Seite"), ($"{model} from the front", $"{model} von vorn"), ($"{model} from the rear", $"{model} von hinten")],
            photos.Select(p => (p.GetProperty("alt").GetString()!, p.GetProperty("german").GetString()!)));
        foreach (var photo in photos)
        {
            Assert.Equal((640, 360, "image/svg+xml"), (photo.GetProperty("width").GetInt32(), photo.GetProperty("height").GetInt32(), photo.GetProperty("mimeType").GetString()));
            using var picture = await subgraphs.Vehicles.GetAsync(photo.GetProperty("url").GetString()!);
            Assert.True(picture.IsSuccessStatusCode);
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/media/cars/suv-zzzzzz-side.svg")]
    [InlineData("/media/cars/truck-1f3a5f-side.svg")]
    [InlineData("/media/cars/suv-1f3a5f-below.svg")]
    [InlineData("/media/cars/12-1f3a5f-side.svg")]
    [InlineData("/media/swatches/red.svg")]
    public async Task Picture_UnknownName_IsNotFound(string url)
    {
        using var picture = await subgraphs.Vehicles.GetAsync(url);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, picture.StatusCode);
    }

    [Fact]
    public async Task Entities_TwoHundredCars_AreOneStatementInTheirOrder()
    {
        var cars = SubgraphHosts.World.Stock.Take(199).Reverse().ToList();
        object[] representations = [.. cars.Select(v => new { __typename = "StockVehicle", id = v.Id }), new { __typename = "StockVehicle", id = "unknown" }];
        var answer = await subgraphs.Vehicles.EntitiesAsync("{ ... on StockVehicle { id condition trim { code } market { code } } }", representations);
        answer.HasData(new
        {
            _entities = cars
                .Select(v => (object?)new { id = v.Id, condition = StateName.Of(v.Condition), trim = new { code = v.TrimCode }, market = new { code = v.MarketCode } })
                .Append(null),
        });
        Assert.Single(answer.Statements);
    }

    [Fact]
    public async Task Vin_WithoutAToken_IsDenied()
    {
        var answer = await AskForVinAsync(identity: null);
        AssertDenied(answer, "AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData("customer:someone")]
    [InlineData("partner:AUTOBOERSE")]
    public async Task Vin_OfAnotherScope_IsDenied(string identity)
    {
        var answer = await AskForVinAsync(identity);
        AssertDenied(answer, "AUTH_NOT_AUTHORIZED");
    }

    [Theory]
    [InlineData("dealer:DE-0001")]
    [InlineData("ccic")]
    [InlineData("admin")]
    public async Task Vin_ForTheMakersPeople_IsAnswered(string identity)
    {
        var answer = await AskForVinAsync(identity);
        answer.HasData(new { _entities = new[] { new { id = Car.Id, vin = Car.Vin } } });
    }

    private static void AssertDenied(Answer answer, string code)
    {
        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            (code, "_entities 0 vin"),
            (error.GetProperty("extensions").GetProperty("code").GetString(), string.Join(' ', error.GetProperty("path").EnumerateArray())));
        var car = answer.Json.GetProperty("data").GetProperty("_entities")[0];
        Assert.Equal((Car.Id, JsonValueKind.Null), (car.GetProperty("id").GetString(), car.GetProperty("vin").ValueKind));
        Assert.DoesNotContain(Car.Vin, answer.Text, StringComparison.Ordinal);
    }

    private Task<Answer> AskForVinAsync(string? identity) =>
        subgraphs.Vehicles.EntitiesAsync("{ ... on StockVehicle { id vin } }", [new { __typename = "StockVehicle", id = Car.Id }], identity);
}
