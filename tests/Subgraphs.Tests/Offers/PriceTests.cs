using System.Globalization;
using System.Text.Json;
using Federation.Shared.Pricing;
using Federation.Shared.Seed;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Offers;

[Collection("offers")]
public sealed class PriceTests(SubgraphHosts subgraphs)
{
    private const string Amounts = "{ net { amount currency minorUnits } tax { amount } gross { amount formatted } taxes { name rate base { amount } amount { amount } kind } }";

    private const string Breakdown = $$"""
        { currency priceListVersion validUntil lines { kind code label rule amount {{Amounts}} } total {{Amounts}} onTheRoad {{Amounts}} }
        """;

    private static SeedData World => SubgraphHosts.World;

    [Fact]
    public async Task Configuration_EveryMarket_LinesSumToTheTotalAndNetAndTaxToTheGross()
    {
        var builds = World.Configurations.GroupBy(c => c.MarketCode).SelectMany(g => g.Take(5)).ToList();
        var answer = await subgraphs.Offers.EntitiesAsync($"{{ ... on Configuration {{ id price {Breakdown} }} }}", [.. builds.Select(Representation)]);
        var entities = answer.Data.GetProperty("_entities").EnumerateArray().ToList();
        Assert.Equal(8, builds.Select(b => b.MarketCode).Distinct().Count());
        Assert.Equal(builds.Select(b => b.Id), entities.Select(e => e.GetProperty("id").GetString()!));
        foreach (var (build, price) in builds.Zip(entities.Select(e => e.GetProperty("price"))))
        {
            var market = World.Catalogue.Market(build.MarketCode);
            Assert.Equal((market.Currency, "2026.1"), (price.GetProperty("currency").GetString(), price.GetProperty("priceListVersion").GetString()));
            var lines = price.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("amount")).ToList();
            var total = price.GetProperty("total");
            foreach (var part in new[] { "net", "tax", "gross" })
            {
                Assert.Equal(lines.Sum(l => Amount(l.GetProperty(part))), Amount(total.GetProperty(part)));
            }

            Assert.All(lines.Append(total).Append(price.GetProperty("onTheRoad")), AddsUp);
            Assert.All(lines, l => Assert.Equal(market.Taxes.Tax(Minor(l.GetProperty("net"))).Gross.Amount, Amount(l.GetProperty("gross"))));
        }
    }

    [Fact]
    public async Task Configuration_AllLines_AreTheSelectedOptionsBesidesTheStandardOnes()
    {
        var build = World.Configurations.First(c => c.MarketCode == "DE" && c.OptionCodes.Any(o => o.StartsWith("PK", StringComparison.Ordinal)));
        var trim = World.Catalogue.Trim(build.TrimCode);
        var price = await PriceAsync(build);
        var codes = price.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("code").GetString()!).ToList();
        Assert.Equal(
            build.OptionCodes.Except(trim.StandardOptions).Append(trim.Code).Append("DELIVERY").Order(StringComparer.Ordinal),
            codes.Order(StringComparer.Ordinal));
        Assert.Equal((trim.Code, "DELIVERY"), (codes[0], codes[^1]));
        Assert.Equal("2026-03-31T00:00:00Z", price.GetProperty("validUntil").GetString());
    }

    [Fact]
    public async Task Configuration_WithAPackage_ItsContentsCostNothingAndSayWhy()
    {
        var build = World.Configurations.First(c => c.OptionCodes.Any(o => World.Catalogue.Option(c.ModelCode, o).PackageContents.Count > 0));
        var trim = World.Catalogue.Trim(build.TrimCode);
        var contents = build.OptionCodes.SelectMany(o => World.Catalogue.Option(build.ModelCode, o).PackageContents).Except(trim.StandardOptions).ToHashSet(StringComparer.Ordinal);
        var lines = (await PriceAsync(build)).GetProperty("lines").EnumerateArray().Where(l => contents.Contains(l.GetProperty("code").GetString()!)).ToList();
        Assert.Equal(contents.Count, lines.Count);
        Assert.All(lines, l =>
        {
            Assert.Equal(0m, Amount(l.GetProperty("amount").GetProperty("gross")));
            Assert.StartsWith("INCLUDED_IN:PK", l.GetProperty("rule").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Configuration_OneOptionOfOneTrim_IsPricedToTheCent()
    {
        var trim = World.Catalogue.TrimsOf("MAR").First(t => t.Markets.Contains("DE"));
        var paint = World.Catalogue.Options.First(o => o.ModelCode == "MAR" && o.Kind == OptionKind.Paint && o.PriceEur > 0 && !trim.StandardOptions.Contains(o.Code));
        var book = World.PriceBook("DE");
        var answer = await subgraphs.Offers.EntitiesAsync(
            $"{{ ... on Configuration {{ price {Breakdown} }} }}",
            [Representation("c", "DE", trim.Code, [.. trim.StandardOptions.Where(o => !World.Catalogue.Option("MAR", o).GroupCode.Equals("PAINT", StringComparison.Ordinal)), paint.Code])]);
        var price = answer.Data.GetProperty("_entities")[0].GetProperty("price");
        var expected = new[]
        {
            ("BASE", trim.Code, book.Find(PriceSubject.Trim, trim.Code)!.Value),
            ("OPTION", paint.Code, book.Find(PriceSubject.Option, PriceBook.OptionCode("MAR", paint.Code))!.Value),
            ("DELIVERY", "DELIVERY", 89_000L),
        };
        Assert.Equal(
            expected,
            price.GetProperty("lines").EnumerateArray().Select(l => (l.GetProperty("kind").GetString()!, l.GetProperty("code").GetString()!, Minor(l.GetProperty("amount").GetProperty("net")))));
        Assert.Equal(paint.Name.Get("de-DE"), price.GetProperty("lines")[1].GetProperty("label").GetString());
        Assert.Equal(Amount(price.GetProperty("total").GetProperty("gross")) + 195m, Amount(price.GetProperty("onTheRoad").GetProperty("gross")));
    }

    [Fact]
    public async Task Configuration_OneWithoutAPrice_IsAnErrorInItsPlaceAndTheOthersAreAnswered()
    {
        var trim = World.Catalogue.TrimsOf("MAR").First(t => t.Markets.Contains("JP"));
        var answer = await subgraphs.Offers.EntitiesAsync(
            "{ ... on Configuration { id price { currency } } }",
            [
                Representation("a", "JP", trim.Code, [.. trim.StandardOptions]),
                Representation("b", "JP", trim.Code, [SeedFixtures.NoPriceOptionCode]),
                Representation("c", "DE", trim.Code, [SeedFixtures.NoPriceOptionCode]),
                Representation("d", "XX", trim.Code, []),
                Representation("e", "DE", "NONE", []),
                Representation("f", "DE", trim.Code, ["NONE"]),
            ]);
        answer.HasErrors(
            ("'JP' has no price for T01.", "NO_PRICE_FOR_MARKET", "_entities 1 price"),
            ("There is no price list for the market 'XX'.", "NO_PRICE_FOR_MARKET", "_entities 3 price"),
            ("The trim 'NONE' has no price in 'DE'.", "NO_PRICE_FOR_MARKET", "_entities 4 price"),
            ("The option 'NONE' of the model 'MAR' has no price in 'DE'.", "NO_PRICE_FOR_MARKET", "_entities 5 price"));
        Assert.Equal(
            ["[\"T01\"]", "[\"XX\"]", "[\"NONE\"]", "[\"NONE\"]"],
            answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("missingCodes").GetRawText()));
        Assert.Equal(
            """[{"id":"a","price":{"currency":"JPY"}},{"id":"b","price":null},{"id":"c","price":{"currency":"EUR"}},{"id":"d","price":null},{"id":"e","price":null},{"id":"f","price":null}]""",
            answer.Json.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    [Fact]
    public async Task StockVehicle_Used_HasLostWithAgeAndKilometres()
    {
        var trim = World.Catalogue.TrimsOf("MAR").First(t => t.Markets.Contains("DE"));
        object Car(string id, string condition, int mileageKm, string? firstRegistration) => new
        {
            __typename = "StockVehicle",
            id,
            condition,
            market = new { code = "DE" },
            trim = new { code = trim.Code },
            options = trim.StandardOptions.Select(code => new { code }),
            mileageKm,
            firstRegistration,
        };
        var answer = await subgraphs.Offers.EntitiesAsync(
            $"{{ ... on StockVehicle {{ price {Breakdown} }} }}",
            [Car("a", "NEW", 10, null), Car("b", "USED", 20_000, "2024-03-01"), Car("c", "USED", 90_000, "2024-03-01"), Car("d", "USED", 20_000, "2021-03-01")]);
        var totals = answer.Data.GetProperty("_entities").EnumerateArray().Select(e => Amount(e.GetProperty("price").GetProperty("total").GetProperty("gross"))).ToList();
        Assert.True(totals[0] > totals[1] && totals[1] > totals[2] && totals[1] > totals[3], string.Join(", ", totals));
        Assert.All(answer.Data.GetProperty("_entities").EnumerateArray().SelectMany(e => e.GetProperty("price").GetProperty("lines").EnumerateArray()).Select(l => l.GetProperty("amount")), AddsUp);
    }

    [Fact]
    public async Task Option_Price_IsTheListedOneOfTheModelOnTheDay()
    {
        var option = World.Catalogue.Options.First(o => o.ModelCode == "MAR" && o.PriceEur > 300);
        var answer = await subgraphs.Offers.EntitiesAsync(
            "{ ... on Option { today: price(market: \"DE\") { net { amount } } before: price(market: \"DE\", at: \"2025-12-31\") { net { amount } } } }",
            [new { __typename = "Option", id = option.Id }]);
        answer.HasData(new
        {
            _entities = new[] { new { today = Net("DE", new(2026, 3, 1), option), before = Net("DE", new(2025, 12, 31), option) } },
        });
        Assert.NotEqual(Net("DE", new(2026, 3, 1), option), Net("DE", new(2025, 12, 31), option));
    }

    [Fact]
    public async Task Option_WithoutAPriceOrUnknown_IsNull()
    {
        var option = World.Catalogue.Option(SeedFixtures.NoPriceModelCode, SeedFixtures.NoPriceOptionCode);
        var answer = await subgraphs.Offers.EntitiesAsync(
            "{ ... on Option { price(market: \"JP\") { net { amount } } } }", [new { __typename = "Option", id = option.Id }, new { __typename = "Option", id = "none" }]);
        answer.Is("""{"data":{"_entities":[{"price":null},{"price":null}]}}""");
    }

    [Theory]
    [InlineData("{ ... on Option { price(market: \"XX\") { net { amount } } } }", "Option", "There is no price list for the market 'XX': the query 'markets' lists the codes.", "price")]
    [InlineData("{ ... on Option { price(market: \"DE\", at: \"2020-01-01\") { net { amount } } } }", "Option", "The market 'DE' has no price list on 2020-01-01: leave 'at' out for today's prices.", "price")]
    [InlineData("{ ... on Trim { startingPrice(market: \"XX\") { net { amount } } } }", "Trim", "There is no price list for the market 'XX': the query 'markets' lists the codes.", "startingPrice")]
    [InlineData("{ ... on Trim { monthlyFrom(market: \"XX\") { amount } } }", "Trim", "There is no price list for the market 'XX': the query 'markets' lists the codes.", "monthlyFrom")]
    [InlineData("{ ... on Model { startingPrice(market: \"XX\") { net { amount } } } }", "Model", "There is no price list for the market 'XX': the query 'markets' lists the codes.", "startingPrice")]
    [InlineData("{ ... on ServiceProduct { price(market: \"XX\") { net { amount } } } }", "ServiceProduct", "There is no price list for the market 'XX': the query 'markets' lists the codes.", "price")]
    public async Task Price_UnknownMarket_IsInvalidInput(string selection, string type, string message, string field)
    {
        var id = type switch
        {
            "Option" => World.Catalogue.Options[0].Id,
            "Trim" => World.Catalogue.Trims[0].Id,
            "Model" => World.Catalogue.Models[0].Id,
            _ => World.ServiceProducts[0].Id,
        };
        var answer = await subgraphs.Offers.EntitiesAsync(selection, [new { __typename = type, id }]);
        answer.HasErrors((message, "INVALID_INPUT", $"_entities 0 {field}"));
    }

    [Fact]
    public async Task Trim_StartingPriceAndMonthlyFrom_FollowFromThePriceList()
    {
        var trim = World.Catalogue.TrimsOf("MAR").First(t => t.Markets.Contains("DE"));
        var book = World.PriceBook("DE");
        var gross = book.Market.Tax(book.Find(PriceSubject.Trim, trim.Code)!.Value).Gross.Amount + book.Market.Tax(89_000).Gross.Amount;
        decimal Rate(int months, decimal rest) => decimal.Round(Federation.Offers.Domain.Annuity.Instalment(gross, gross * rest, months, 0.0499m), 2, MidpointRounding.AwayFromZero);
        var answer = await subgraphs.Offers.EntitiesAsync(
            """
            {
              ... on Trim {
                startingPrice(market: "DE") { gross { amount } }
                monthlyFrom(market: "DE") { amount }
                loan: monthlyFrom(market: "DE", product: LOAN) { amount }
                balloon: monthlyFrom(market: "DE", product: BALLOON_LOAN) { amount }
                cash: monthlyFrom(market: "DE", product: CASH) { amount }
              }
            }
            """,
            [new { __typename = "Trim", id = trim.Id }]);
        answer.HasData(new
        {
            _entities = new[]
            {
                new
                {
                    startingPrice = new { gross = new { amount = Text(gross) } },
                    monthlyFrom = new { amount = Text(Rate(36, 0.55m)) },
                    loan = new { amount = Text(Rate(60, 0)) },
                    balloon = new { amount = Text(Rate(36, 0.40m)) },
                    cash = (object?)null,
                },
            },
        });
    }

    [Fact]
    public async Task Trim_NotOfferedInTheMarket_HasNoPrice()
    {
        var trim = World.Catalogue.Trims.First(t => !t.Markets.Contains("JP"));
        var answer = await subgraphs.Offers.EntitiesAsync(
            "{ ... on Trim { startingPrice(market: \"JP\") { gross { amount } } monthlyFrom(market: \"JP\") { amount } } }", [new { __typename = "Trim", id = trim.Id }]);
        answer.Is("""{"data":{"_entities":[{"startingPrice":null,"monthlyFrom":null}]}}""");
    }

    [Theory]
    [InlineData("DE")]
    [InlineData("JP")]
    public async Task Model_StartingPrice_IsThatOfItsCheapestTrim(string market)
    {
        var trims = World.Catalogue.TrimsOf("VAN").Where(t => t.Markets.Contains(market)).ToList();
        var answer = await subgraphs.Offers.AskAsync(
            """
            query ($representations: [_Any!]!, $market: String!) {
              _entities(representations: $representations) {
                ... on Model { startingPrice(market: $market) { gross { amount } } }
                ... on Trim { trimPrice: startingPrice(market: $market) { gross { amount } } }
              }
            }
            """,
            new
            {
                market,
                representations = trims.Select(t => (object)new { __typename = "Trim", id = t.Id }).Prepend(new { __typename = "Model", id = World.Catalogue.Model("VAN").Id }),
            });
        var entities = answer.Data.GetProperty("_entities").EnumerateArray().ToList();
        Assert.Equal(
            entities.Skip(1).Min(e => Amount(e.GetProperty("trimPrice").GetProperty("gross"))),
            Amount(entities[0].GetProperty("startingPrice").GetProperty("gross")));
    }

    [Fact]
    public async Task ServiceProduct_Price_IsThatOfTheMarketOrNull()
    {
        var product = World.ServiceProducts.FirstOrDefault(p => p.Markets.Count < 8) ?? World.ServiceProducts[0];
        var offered = product.Markets[0];
        var net = World.PriceBook(offered).Find(PriceSubject.Service, product.Code)!.Value;
        var answer = await subgraphs.Offers.EntitiesAsync(
            $"{{ ... on ServiceProduct {{ price(market: \"{offered}\") {{ net {{ amount }} }} }} }}", [new { __typename = "ServiceProduct", id = product.Id }]);
        answer.HasData(new { _entities = new[] { new { price = new { net = new { amount = Text(World.PriceBook(offered).Market.Money(net).Amount) } } } } });
    }

    private static object Representation(SeedConfiguration build) => Representation(build.Id, build.MarketCode, build.TrimCode, build.OptionCodes, build.BuildHash);

    private static object Representation(string id, string market, string trim, IReadOnlyList<string> options, string buildHash = "") => new
    {
        __typename = "Configuration",
        id,
        market = new { code = market },
        trim = new { code = trim },
        selectedOptions = options.Select(code => new { code }),
        buildHash,
    };

    private static object Net(string market, DateOnly day, SeedOption option)
    {
        var book = World.Prices.Book(market, day);
        return new { net = new { amount = Text(book.Market.Money(book.Find(PriceSubject.Option, PriceBook.OptionCode(option.ModelCode, option.Code))!.Value).Amount) } };
    }

    private static void AddsUp(JsonElement amount)
    {
        Assert.Equal(Amount(amount.GetProperty("gross")), Amount(amount.GetProperty("net")) + Amount(amount.GetProperty("tax")));
        Assert.Equal(Amount(amount.GetProperty("tax")), amount.GetProperty("taxes").EnumerateArray().Sum(t => Amount(t.GetProperty("amount"))));
    }

    private static decimal Amount(JsonElement money) => decimal.Parse(money.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);

    private static long Minor(JsonElement money) => Currencies.ToMinor(Amount(money), money.GetProperty("currency").GetString()!);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private async Task<JsonElement> PriceAsync(SeedConfiguration build)
    {
        var answer = await subgraphs.Offers.EntitiesAsync($"{{ ... on Configuration {{ price {Breakdown} }} }}", [Representation(build)]);
        return answer.Data.GetProperty("_entities")[0].GetProperty("price");
    }
}
