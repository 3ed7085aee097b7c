using System.Text.Json;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles;

[Collection("vehicles")]
public sealed class CatalogueTests(SubgraphHosts subgraphs)
{
    private static SeedCatalogue Catalogue => SubgraphHosts.World.Catalogue;

    [Fact]
    public async Task Markets_Asked_AreAllInOrderOfTheirCodes()
    {
        var answer = await subgraphs.Vehicles.AskAsync("{ markets { id code name country currency locales taxDisplay distanceUnit timeZone salesModel } }");
        answer.HasData(new
        {
            markets = Catalogue.Markets.OrderBy(m => m.Code, StringComparer.Ordinal).Select(m => new
            {
                id = m.Id,
                code = m.Code,
                name = m.Name,
                country = m.Country,
                currency = m.Currency,
                locales = m.Locales,
                taxDisplay = StateName.Of(m.TaxDisplay),
                distanceUnit = m.DistanceUnit,
                timeZone = m.TimeZone,
                salesModel = StateName.Of(m.SalesModel),
            }),
        });
    }

    [Fact]
    public async Task Models_PageAfterPage_AreThoseOfTheMarketInOrder()
    {
        const string Query = """
            query ($after: String) {
              models(market: "JP", first: 5, after: $after) { totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage endCursor } }
            }
            """;
        var expected = Catalogue.Models
            .Where(m => Catalogue.TrimsOf(m.Code).Any(t => t.Markets.Contains("JP")))
            .Select(m => m.Code)
            .Order(StringComparer.Ordinal)
            .ToList();
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = (await subgraphs.Vehicles.AskAsync(Query, new { after })).Data.GetProperty("models");
            Assert.Equal(expected.Count, page.GetProperty("totalCount").GetInt32());
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("code").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("bodyStyles: [SUV]", "JUR MAR MER")]
    [InlineData("propulsions: [FCEV]", "VAN")]
    [InlineData("search: \"kestrin\"", "DRA FEN JUR MAR TAR VAN")]
    [InlineData("search: \"MARLO\"", "MAR")]
    [InlineData("bodyStyles: [SUV], propulsions: [PHEV], search: \"alvarra\"", "MER")]
    [InlineData("bodyStyles: []", "")]
    public async Task Models_Filtered_HoldEveryCondition(string filter, string codes)
    {
        var answer = await subgraphs.Vehicles.AskAsync($"{{ models(market: \"DE\", filter: {{ {filter} }}) {{ nodes {{ code }} }} }}");
        answer.HasData(new { models = new { nodes = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new { code }) } });
    }

    [Fact]
    public async Task Models_UnknownMarket_IsInvalidInput()
    {
        var answer = await subgraphs.Vehicles.AskAsync("""{ models(market: "XX") { nodes { code } } }""");
        answer.HasErrors(("There is no market 'XX': the query 'markets' lists the codes.", "INVALID_INPUT", "models"));
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("data").GetProperty("models").ValueKind);
    }

    [Fact]
    public async Task Model_Trims_AreThoseOfTheMarketWithGroupsAndStandardOptions()
    {
        var answer = await subgraphs.Vehicles.AskAsync("""
            {
              model(code: "VAN") {
                name(locale: "fr-FR") bodyStyle segment
                trims(market: "JP") { code modelYear powertrain { propulsion powerKw batteryKwh } standardOptions { code } optionGroups { code minSelect maxSelect } }
              }
            }
            """);
        var groups = Catalogue.GroupsOf("VAN").OrderBy(g => g.SortOrder).Select(g => new { code = g.Code, minSelect = g.MinSelect, maxSelect = g.MaxSelect });
        answer.HasData(new
        {
            model = new
            {
                name = "Vanto",
                bodyStyle = "VAN",
                segment = "M",
                trims = Catalogue.TrimsOf("VAN").Where(t => t.Markets.Contains("JP")).OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new
                {
                    code = t.Code,
                    modelYear = t.ModelYear,
                    powertrain = new
                    {
                        propulsion = StateName.Of(Catalogue.Powertrain(t.PowertrainCode).Propulsion),
                        powerKw = Catalogue.Powertrain(t.PowertrainCode).PowerKw,
                        batteryKwh = Catalogue.Powertrain(t.PowertrainCode).BatteryKwh?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    },
                    standardOptions = t.StandardOptions.OrderBy(c => NodeIds.Option("VAN", c), StringComparer.Ordinal).Select(code => new { code }),
                    optionGroups = groups,
                }),
            },
        });
        Assert.DoesNotContain(Catalogue.TrimsOf("VAN").Where(t => t.Markets.Contains("JP")), t => Catalogue.Powertrain(t.PowertrainCode).Propulsion == Propulsion.Diesel);
    }

    [Fact]
    public async Task Model_OnADayBeforeProduction_HasNoTrims()
    {
        var answer = await subgraphs.Vehicles.AskAsync("""{ model(code: "MAR") { trims(market: "DE", at: "1999-01-01") { code } } }""");
        answer.HasData(new { model = new { trims = Array.Empty<object>() } });
    }

    [Fact]
    public async Task Model_UnknownCode_IsNull() =>
        (await subgraphs.Vehicles.AskAsync("""{ model(code: "NONE") { code } }""")).Is("""{"data":{"model":null}}""");

    [Fact]
    public async Task Option_Package_ListsItsContents()
    {
        var package = Catalogue.Options.First(o => o.PackageContents.Count > 0);
        var answer = await subgraphs.Vehicles.EntitiesAsync(
            "{ ... on Option { code kind name(locale: \"de-DE\") description(locale: \"de-DE\") swatch packageContents { code } } }",
            [new { __typename = "Option", id = package.Id }]);
        var option = answer.Data.GetProperty("_entities")[0];
        Assert.Equal(
            (package.Code, "PACKAGE", package.Name.Get("de-DE"), package.Description!.Get("de-DE"), JsonValueKind.Null),
            (option.GetProperty("code").GetString(), option.GetProperty("kind").GetString(), option.GetProperty("name").GetString(), option.GetProperty("description").GetString(), option.GetProperty("swatch").ValueKind));
        Assert.Equal(
            package.PackageContents.Order(StringComparer.Ordinal),
            option.GetProperty("packageContents").EnumerateArray().Select(o => o.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Swatch_OfAPaint_IsServedAsSvg()
    {
        var paint = Catalogue.Options.First(o => o.ColourHex is not null);
        var answer = await subgraphs.Vehicles.EntitiesAsync("{ ... on Option { swatch } }", [new { __typename = "Option", id = paint.Id }]);
        using var picture = await subgraphs.Vehicles.GetAsync(answer.Data.GetProperty("_entities")[0].GetProperty("swatch").GetString()!);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains(paint.ColourHex!.TrimStart('#').ToLowerInvariant(), await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
