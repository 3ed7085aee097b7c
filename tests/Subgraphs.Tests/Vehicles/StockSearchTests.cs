using System.Globalization;
using System.Net;
using System.Text.Json;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles;

[Collection("vehicles")]
public sealed class StockSearchTests(SubgraphHosts subgraphs)
{
    private static readonly GeoInput s_berlin = new(52.52m, 13.405m, 300);

    private static SeedCatalogue Catalogue => SubgraphHosts.World.Catalogue;

    private static IEnumerable<SeedStockVehicle> OnSale =>
        SubgraphHosts.World.Stock.Where(v => v.Status is not StockStatus.Sold and not StockStatus.Withdrawn);

    private static IEnumerable<SeedStockVehicle> Germany => OnSale.Where(v => v.MarketCode == "DE");

    public static TheoryData<string, string> Orders()
    {
        var rows = new TheoryData<string, string>();
        foreach (var field in new[] { "PRICE", "MILEAGE", "ETA", "NEWEST" })
        {
            rows.Add(field, "ASC");
            rows.Add(field, "DESC");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Sort_EveryFieldAndDirection_PagesThroughEveryCarOnceAndInOrder(string field, string direction)
    {
        Func<SeedStockVehicle, long> key = field switch
        {
            "PRICE" => v => v.ListPriceGrossMinor,
            "MILEAGE" => v => v.MileageKm,
            "ETA" => v => v.EtaDate?.DayNumber ?? 0,
            _ => v => -v.ListedAt.UtcTicks,
        };
        var cars = OnSale.Where(v => v.MarketCode == "CH");
        var sorted = direction == "ASC" ? cars.OrderBy(key) : cars.OrderByDescending(key);
        var found = await ReadAllAsync($"market: \"CH\", sort: [{{ field: {field}, direction: {direction} }}]", pageSize: 30);
        Assert.Equal(sorted.ThenBy(v => v.Id, StringComparer.Ordinal).Select(v => v.Id), found);
    }

    [Fact]
    public async Task Sort_None_IsTheNewestFirstOverAllPagesOfTheLargestMarket()
    {
        var found = await ReadAllAsync("market: \"DE\"", pageSize: 100);
        Assert.Equal(Germany.OrderByDescending(v => v.ListedAt).ThenBy(v => v.Id, StringComparer.Ordinal).Select(v => v.Id), found);
    }

    [Fact]
    public async Task Sort_TwoKeys_TheSecondDecidesWhereTheFirstIsEqual()
    {
        var found = await ReadAllAsync("market: \"FR\", sort: [{ field: ETA }, { field: PRICE, direction: DESC }]", pageSize: 40);
        var expected = OnSale
            .Where(v => v.MarketCode == "FR")
            .OrderBy(v => v.EtaDate ?? DateOnly.MinValue)
            .ThenByDescending(v => v.ListPriceGrossMinor)
            .ThenBy(v => v.Id, StringComparer.Ordinal);
        Assert.Equal(expected.Select(v => v.Id), found);
    }

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task Near_SortedByDistance_HasEveryCarInsideTheRadiusWithItsDistance(string direction)
    {
        const string Query = """
            query ($near: GeoInput!, $sort: [StockSort!], $after: String) {
              stockVehicles(market: "DE", first: 50, after: $after, near: $near, sort: $sort) {
                edges { distanceKm node { id } } pageInfo { hasNextPage endCursor }
              }
            }
            """;
        var found = new List<(string, decimal)>();
        string? after = null;
        do
        {
            var page = (await subgraphs.Vehicles.AskAsync(Query, new
            {
                near = new { latitude = "52.52", longitude = "13.405", radiusKm = 300 },
                sort = new[] { new { field = "DISTANCE", direction } },
                after,
            })).Data.GetProperty("stockVehicles");
            found.AddRange(page.GetProperty("edges").EnumerateArray().Select(e => (
                e.GetProperty("node").GetProperty("id").GetString()!, decimal.Parse(e.GetProperty("distanceKm").GetString()!, CultureInfo.InvariantCulture))));
            after = After(page);
        }
        while (after is not null);

        var cars = Germany
            .Select(v => (v.Id, Chord: GeoPosition.From(v.Location).SquaredChordTo(GeoPosition.From(s_berlin))))
            .Where(v => v.Chord <= GeoPosition.SquaredChord(300_000));
        var sorted = direction == "ASC" ? cars.OrderBy(v => v.Chord) : cars.OrderByDescending(v => v.Chord);
        Assert.Equal(sorted.ThenBy(v => v.Id, StringComparer.Ordinal).Select(v => (v.Id, GeoPosition.Kilometres(v.Chord))), found);
        Assert.InRange(found.Count, 60, Germany.Count() - 1);
    }

    [Fact]
    public async Task Near_WithoutSort_IsTheNearestFirst()
    {
        var nearest = Germany
            .Select(v => (v.Id, Chord: GeoPosition.From(v.Location).SquaredChordTo(GeoPosition.From(s_berlin))))
            .OrderBy(v => v.Chord).ThenBy(v => v.Id, StringComparer.Ordinal)
            .Take(3);
        var answer = await subgraphs.Vehicles.AskAsync("""{ stockVehicles(market: "DE", first: 3, near: { latitude: 52.52, longitude: "13.405", radiusKm: 300 }) { nodes { id } } }""");
        answer.HasData(new { stockVehicles = new { nodes = nearest.Select(v => new { id = v.Id }) } });
    }

    [Fact]
    public async Task Distance_WithoutNear_IsNull()
    {
        var answer = await subgraphs.Vehicles.AskAsync("""{ stockVehicles(market: "DE", first: 1) { edges { distanceKm } } }""");
        answer.HasData(new { stockVehicles = new { edges = new[] { new { distanceKm = (string?)null } } } });
    }

    public static TheoryData<string, Func<SeedStockVehicle, bool>> Filters() => new()
    {
        { "modelCodes: [\"MAR\", \"LUM\"]", v => v.ModelCode is "MAR" or "LUM" },
        { "conditions: [NEW, DEMO]", v => v.Condition is VehicleCondition.New or VehicleCondition.Demo },
        { "propulsions: [BEV]", v => PropulsionOf(v) == Propulsion.Bev },
        { "optionCodes: [\"PK65\", \"PK66\"]", v => v.OptionCodes.Contains("PK65") && v.OptionCodes.Contains("PK66") },
        { "price: { min: \"30000.01\", max: 55000 }", v => v.ListPriceGrossMinor is >= 3_000_001 and <= 5_500_000 },
        { "price: { max: \"99999999999999999999999999\" }", v => true },
        { "mileageKm: { min: 5, max: 10 }", v => v.MileageKm is >= 5 and <= 10 },
        { "mileageKm: { max: -1 }", v => false },
        { "availableBefore: \"2026-03-15\"", v => v.EtaDate is null || v.EtaDate <= new DateOnly(2026, 3, 15) },
        { $"dealerIds: [\"{NodeIds.Dealer("DE-0001")}\"]", v => v.DealerCode == "DE-0001" },
        { "search: \"kestrin MARLO\"", v => v.ModelCode == "MAR" },
        { "conditions: [USED], propulsions: [PETROL, DIESEL], price: { max: 30000 }", v => v.Condition == VehicleCondition.Used && PropulsionOf(v) is Propulsion.Petrol or Propulsion.Diesel && v.Condition == VehicleCondition.Used && v.ListPriceGrossMinor <= 3_000_000 },
        { "modelCodes: []", v => false },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task Filter_EachCondition_FindsWhatLinqFinds(string filter, Func<SeedStockVehicle, bool> holds)
    {
        var expected = Germany.Where(holds).ToList();
        var answer = await subgraphs.Vehicles.AskAsync($"{{ stockVehicles(market: \"DE\", first: 1, filter: {{ {filter} }}) {{ totalCount }} }}");
        answer.HasData(new { stockVehicles = new { totalCount = expected.Count } });
        Assert.Equal(
            expected.Select(v => v.Id).Order(StringComparer.Ordinal),
            (await ReadAllAsync($"market: \"DE\", filter: {{ {filter} }}", pageSize: 100)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filter_AVin_FindsTheCar()
    {
        var car = Germany.First();
        var query = $"{{ stockVehicles(market: \"DE\", filter: {{ search: \"{car.Vin}\" }}) {{ nodes {{ id }} }} }}";
        var found = await subgraphs.Vehicles.AskAsync(query, identity: "dealer:DE-0001");
        found.HasData(new { stockVehicles = new { nodes = new[] { new { id = car.Id } } } });

        // Who may not read a VIN must not find it either, neither whole nor letter by letter.
        foreach (var text in new[] { car.Vin, car.Vin[..6] })
        {
            var nothing = await subgraphs.Vehicles.AskAsync(query.Replace(car.Vin, text, StringComparison.Ordinal));
            nothing.HasData(new { stockVehicles = new { nodes = Array.Empty<object>() } });
        }
    }

    [Theory]
    [InlineData("modelCodes: [\"NOPE\"]", "There is no model 'NOPE': the query 'models' leads to the codes.")]
    [InlineData("optionCodes: [\"P01\", \"NOPE\"]", "There is no option 'NOPE': the query 'models' leads to the codes.")]
    [InlineData("price: { min: 50000, max: 1000 }", "'price' goes from 50000 to 1000: nothing lies between. Give min and max the other way round.")]
    [InlineData("search: \"a b c d e f g h i\"", "'search' has 9 entries: give at most 8.")]
    [InlineData("search: \"\\u0000\"", "A text contains the character U+0000: leave it out.")]
    public async Task Filter_ThatCannotBeUsed_IsInvalidInput(string filter, string message)
    {
        var answer = await subgraphs.Vehicles.AskAsync($"{{ stockVehicles(market: \"DE\", filter: {{ {filter} }}) {{ nodes {{ id }} }} }}");
        answer.HasErrors((message, "INVALID_INPUT", "stockVehicles"));
    }

    [Fact]
    public async Task Filter_WithTooManyOptions_IsInvalidInput()
    {
        var codes = Enumerable.Range(0, 21).Select(i => $"P{i:D2}").ToList();
        var answer = await subgraphs.Vehicles.AskAsync(
            "query ($codes: [String!]) { stockVehicles(market: \"DE\", filter: { optionCodes: $codes }) { nodes { id } } }", new { codes });
        answer.HasErrors(("'optionCodes' has 21 entries: give at most 20.", "INVALID_INPUT", "stockVehicles"));
    }

    [Fact]
    public async Task DealerStock_OfTwentyDealers_TakesAsManyStatementsAsOfOne()
    {
        const string Selection = "{ ... on Dealer { stock(first: 3) { totalCount nodes { id trim { name } } } } }";
        object[] dealers = [.. SubgraphHosts.World.Dealers.Where(d => d.MarketCode == "DE").Take(20).Select(d => new { __typename = "Dealer", id = d.Id })];
        var one = await subgraphs.Vehicles.EntitiesAsync(Selection, dealers[..1]);
        var twenty = await subgraphs.Vehicles.EntitiesAsync(Selection, dealers);
        Assert.Equal(20, twenty.Data.GetProperty("_entities").GetArrayLength());
        Assert.Equal(one.Data.GetProperty("_entities")[0].GetRawText(), twenty.Data.GetProperty("_entities")[0].GetRawText());
        Assert.Equal(one.Statements.Count, twenty.Statements.Count);
    }

    [Theory]
    [InlineData(StockStatus.Sold)]
    [InlineData(StockStatus.Withdrawn)]
    public async Task Search_ACarThatIsNotForSale_IsNotFoundButCanBeLookedUp(StockStatus status)
    {
        var car = SubgraphHosts.World.Stock.First(v => v.Status == status);
        var found = await subgraphs.Vehicles.AskAsync(
            $"{{ stockVehicles(market: \"{car.MarketCode}\", filter: {{ search: \"{car.Vin}\" }}) {{ nodes {{ id }} }} }}", identity: "ccic");
        found.HasData(new { stockVehicles = new { nodes = Array.Empty<object>() } });
        var answer = await subgraphs.Vehicles.EntitiesAsync("{ ... on StockVehicle { status } }", [new { __typename = "StockVehicle", id = car.Id }]);
        answer.HasData(new { _entities = new[] { new { status = StateName.Of(status) } } });
    }

    [Fact]
    public async Task Facets_WithAFilter_CountWhatLinqCountsWithoutTheirOwn()
    {
        var answer = await subgraphs.Vehicles.AskAsync("""
            {
              stockVehicles(market: "DE", first: 1, filter: { modelCodes: ["MAR"], propulsions: [BEV], conditions: [NEW, DEMO], price: { max: "55000" } }) {
                totalCount
                facets { key label values { value label count selected } }
              }
            }
            """);
        var rest = Germany.Where(v => v.Condition is VehicleCondition.New or VehicleCondition.Demo && v.ListPriceGrossMinor <= 5_500_000).ToList();
        var electric = rest.Where(v => PropulsionOf(v) == Propulsion.Bev).ToList();
        var marlo = rest.Where(v => v.ModelCode == "MAR").ToList();
        var both = marlo.Intersect(electric).ToList();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BEV"] = "Electric", ["PHEV"] = "Plug-in hybrid", ["HEV"] = "Hybrid", ["FCEV"] = "Hydrogen", ["PETROL"] = "Petrol", ["DIESEL"] = "Diesel",
        };
        answer.HasData(new
        {
            stockVehicles = new
            {
                totalCount = both.Count,
                facets = new[]
                {
                    Facet("model", "Model", electric, v => v.ModelCode, code => Catalogue.Model(code).Name.Get("de-DE"), code => code == "MAR"),
                    Facet("paint", "Paint", both, v => v.PaintCode, code => Catalogue.Options.First(o => o.Code == code).Name.Get("de-DE"), _ => false),
                    Facet("propulsion", "Propulsion", marlo, v => StateName.Of(PropulsionOf(v)), code => labels[code], code => code == "BEV"),
                },
            },
        });
    }

    [Fact]
    public async Task Facets_PaintIsFiltered_OtherPaintsAreStillCounted()
    {
        var paint = Germany.First().PaintCode;
        var answer = await subgraphs.Vehicles.AskAsync(
            $"{{ stockVehicles(market: \"DE\", first: 1, filter: {{ optionCodes: [\"{paint}\"] }}) {{ facets(keys: [\"paint\"]) {{ key values {{ value count selected }} }} }} }}");
        var values = Germany.GroupBy(v => v.PaintCode).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new { value = g.Key, count = g.Count(), selected = g.Key == paint });
        answer.HasData(new { stockVehicles = new { facets = new[] { new { key = "paint", values } } } });
    }

    [Theory]
    [InlineData("market: \"DE\", sort: [{ field: DISTANCE }]", "Sorting by DISTANCE needs a place: give 'near'.", "INVALID_INPUT")]
    [InlineData("market: \"de\"", "There is no market 'de': the query 'markets' lists the codes.", "INVALID_INPUT")]
    [InlineData("market: \"DE\", near: { latitude: 91, longitude: 0 }", "(91, 0) is no place on earth: give a latitude from -90 to 90 and a longitude from -180 to 180.", "INVALID_INPUT")]
    [InlineData("market: \"DE\", near: { latitude: 0, longitude: 0, radiusKm: 0 }", "A radius of 0 km cannot be searched: give 1 to 20000.", "INVALID_INPUT")]
    [InlineData("market: \"DE\", first: 101", "`first: 101` is over the largest page size of 100. Ask for at most 100 and read on with `after: endCursor` of `pageInfo`.", "PAGE_SIZE_EXCEEDED")]
    [InlineData("market: \"DE\", first: -1", "`first: -1` must not be negative. Ask for 0 to 100 rows.", "PAGING_ARGUMENTS_INVALID")]
    [InlineData("market: \"DE\", after: \"nonsense\"", "The cursor in `after` does not belong to this list. Take cursors from a page with the same filter and order, or leave `after` out to start anew.", "CURSOR_INVALID")]
    public async Task Search_WrongArgument_SaysWhatToDo(string arguments, string message, string code)
    {
        var answer = await subgraphs.Vehicles.AskAsync($"{{ stockVehicles({arguments}) {{ nodes {{ id }} }} }}");
        answer.HasErrors((message, code, "stockVehicles"));
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (answer.Status, answer.Json.GetProperty("data").GetProperty("stockVehicles").ValueKind));
    }

    [Theory]
    [InlineData("market: \"DE\", sort: [{ field: PRICE }]")]
    [InlineData("market: \"FR\"")]
    [InlineData("market: \"DE\", filter: { conditions: [NEW] }")]
    [InlineData("market: \"DE\", near: { latitude: 52, longitude: 13 }")]
    public async Task After_ACursorOfAnotherSearch_IsRefused(string other)
    {
        var page = (await subgraphs.Vehicles.AskAsync("""{ stockVehicles(market: "DE", first: 1) { pageInfo { endCursor } } }""")).Data.GetProperty("stockVehicles");
        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await subgraphs.Vehicles.AskAsync($"{{ stockVehicles({other}, after: \"{cursor}\") {{ nodes {{ id }} }} }}");
        answer.HasErrors((
            "The cursor in `after` does not belong to this list. Take cursors from a page with the same filter and order, or leave `after` out to start anew.",
            "CURSOR_INVALID",
            "stockVehicles"));
    }

    [Fact]
    public async Task Facets_UnknownKey_NamesTheKnownOnes()
    {
        var answer = await subgraphs.Vehicles.AskAsync("""{ stockVehicles(market: "DE", first: 1) { facets(keys: ["colour"]) { key } } }""");
        answer.HasErrors(("There is no facet 'colour': ask for model, paint, propulsion.", "INVALID_INPUT", "stockVehicles facets"));
    }

    [Fact]
    public async Task Dealer_Stock_IsTheDealersCarsNewestFirst()
    {
        var cars = OnSale.Where(v => v.DealerCode == "DE-0001").OrderByDescending(v => v.ListedAt).ThenBy(v => v.Id, StringComparer.Ordinal).ToList();
        var answer = await subgraphs.Vehicles.EntitiesAsync(
            "{ ... on Dealer { stock(first: 2) { totalCount nodes { id dealerCode } pageInfo { hasNextPage } } } }",
            [new { __typename = "Dealer", id = NodeIds.Dealer("DE-0001") }, new { __typename = "Dealer", id = "none" }]);
        answer.HasData(new
        {
            _entities = new object[]
            {
                new
                {
                    stock = new
                    {
                        totalCount = cars.Count,
                        nodes = cars.Take(2).Select(v => new { id = v.Id, dealerCode = "DE-0001" }),
                        pageInfo = new { hasNextPage = cars.Count > 2 },
                    },
                },
                new { stock = new { totalCount = 0, nodes = Array.Empty<object>(), pageInfo = new { hasNextPage = false } } },
            },
        });
    }

    private static Propulsion PropulsionOf(SeedStockVehicle vehicle) => Catalogue.Powertrain(Catalogue.Trim(vehicle.TrimCode).PowertrainCode).Propulsion;

    private static object Facet(
        string key, string label, IEnumerable<SeedStockVehicle> cars, Func<SeedStockVehicle, string> value, Func<string, string> name, Func<string, bool> selected) => new
        {
            key,
            label,
            values = cars.GroupBy(value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new { value = g.Key, label = name(g.Key), count = g.Count(), selected = selected(g.Key) }),
        };

    private static string? After(JsonElement connection)
    {
        var info = connection.GetProperty("pageInfo");
        return info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
    }

    private async Task<IReadOnlyList<string>> ReadAllAsync(string arguments, int pageSize)
    {
        var query = $"query ($after: String) {{ stockVehicles({arguments}, first: {pageSize}, after: $after) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}";
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = (await subgraphs.Vehicles.AskAsync(query, new { after })).Data.GetProperty("stockVehicles");
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            after = After(page);
        }
        while (after is not null);

        return found;
    }
}
