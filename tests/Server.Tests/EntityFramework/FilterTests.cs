using System.Text.Json;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

[Collection(nameof(GarageSuite))]
public sealed class FilterTests(GarageFixture garage)
{
    private static readonly Dictionary<string, Func<Car, bool>> s_filters = new()
    {
        ["color: { eq: \"red\" }"] = c => c.Color == "red",
        ["color: { eq: null }"] = c => c.Color is null,
        ["color: { neq: \"red\" }"] = c => c.Color != "red",
        ["color: { in: [\"red\", null] }"] = c => c.Color is "red" or null,
        ["color: { nin: [\"red\"] }"] = c => c.Color != "red",
        ["color: { startsWith: \"b\" }"] = c => c.Color?.StartsWith('b') == true,
        ["color: { startsWith: \"Bl\" }"] = c => c.Color?.StartsWith("Bl", StringComparison.Ordinal) == true,
        ["color: { endsWith: \"UE\" }"] = c => c.Color?.EndsWith("UE", StringComparison.Ordinal) == true,
        ["color: { endsWith: \"ue\" }"] = c => c.Color?.EndsWith("ue", StringComparison.Ordinal) == true,
        ["color: { contains: \"l\" }"] = c => c.Color?.Contains('l', StringComparison.Ordinal) == true,
        ["color: { contains: \"L\" }"] = c => c.Color?.Contains('L', StringComparison.Ordinal) == true,
        ["color: { or: [{ eq: \"red\" }, { startsWith: \"B\" }] }"] = c => c.Color is not null,
        ["seats: { gt: 2, lte: 4 }"] = c => c.Seats is > 2 and <= 4,
        ["seats: { eq: null }"] = c => c.Seats is null,
        ["seats: { in: [2, null] }"] = c => c.Seats is 2 or null,
        ["isDemo: { neq: true }"] = c => !c.IsDemo,
        ["isDemo: { eq: null }"] = _ => false,
        ["kind: { nin: [SUV] }"] = c => c.Kind != BodyKind.Suv,
        ["ownerId: { eq: \"owner1\" }"] = c => c.OwnerId == "owner1",
        ["lineCode: { eq: \"L1\" }"] = c => c.Line.Code == "L1",
        ["builtAt: { lt: \"2026-01-02T10:00:00+01:00\" }"] = c => c.BuiltAt < new DateTimeOffset(2026, 1, 2, 9, 0, 0, TimeSpan.Zero),
        ["and: [{ isDemo: { eq: true } }, { or: [{ seats: { eq: 2 } }, { color: { eq: \"red\" } }] }]"] = c => c.IsDemo && (c.Seats == 2 || c.Color == "red"),
        ["number: { ncontains: \"1\" }"] = c => !c.Number.Contains('1', StringComparison.Ordinal),
        ["color: { ncontains: \"l\" }"] = c => c.Color?.Contains('l', StringComparison.Ordinal) != true,
        ["color: { nstartsWith: \"b\" }"] = c => c.Color?.StartsWith('b') != true,
        ["color: { nendsWith: \"e\" }"] = c => c.Color?.EndsWith('e') != true,
        ["seats: { ngt: 2 }"] = c => !(c.Seats > 2),
        ["seats: { nlte: 3 }"] = c => !(c.Seats <= 3),
        ["seats: { gte: null }"] = _ => false,
        ["seats: { ngte: null }"] = _ => true,
        ["price: { gt: \"5.25\" }"] = c => c.Price > 5.25m,
        ["price: { in: [5.25, \"10.5\"] }"] = c => c.Price is 5.25m or 10.5m,
        ["discount: { nlt: \"9\" }"] = c => !(c.Discount < 9),
        ["owner: { name: { eq: \"Name 1\" } }"] = c => c.Owner?.Name == "Name 1",
        ["owner: { name: { neq: \"Name 1\" } }"] = c => c.Owner?.Name != "Name 1",
        ["owner: { or: [{ name: { eq: \"Name 1\" } }, { id: { eq: \"owner2\" } }] }"] = c => c.Owner?.Name == "Name 1" || c.Owner?.Id == "owner2",
        ["line: { year: { ngt: 2024 } }"] = c => !(c.Line.Year > 2024),
        ["extras: { any: true }"] = c => c.Extras.Any(),
        ["extras: { any: false }"] = c => !c.Extras.Any(),
        ["extras: { some: { code: { eq: \"E1\" }, priceMinor: { lt: 50 } } }"] = c => c.Extras.Any(e => e.Code == "E1" && e.PriceMinor < 50),
        ["extras: { some: { priceMinor: { gt: 150 } }, none: { code: { eq: \"E9\" } } }"] = c => c.Extras.Any(e => e.PriceMinor > 150),
        ["extras: { none: { code: { eq: \"E1\" } } }"] = c => c.Extras.All(e => e.Code != "E1"),
        ["extras: { all: { or: [{ code: { startsWith: \"E\" } }, { priceMinor: { eq: 1 } }] } }"] = _ => true,
        ["extras: { all: { priceMinor: { lt: 150 } } }"] = c => c.Extras.All(e => e.PriceMinor < 150),
        ["or: [{ extras: { some: {} } }, { owner: { name: { eq: null } } }]"] = c => c.Extras.Any() || c.Owner is null,
        ["color: {}"] = _ => true,
        ["or: []"] = _ => true,
    };

    public static TheoryData<string, string> Filters
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var filter in s_filters.Keys)
            {
                data.Add(GarageFixture.Sqlite, filter);
                data.Add(GarageFixture.PostgreSql, filter);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Where_Operation_EqualsLinqOnBothDatabases(string provider, string filter)
    {
        await using var server = new GarageServer(garage, provider);

        var response = await server.ExecuteAsync($$"""{ cars(first: 0, where: { {{filter}} }) { totalCount } }""");

        var count = JsonDocument.Parse(response).RootElement.GetProperty("data").GetProperty("cars").GetProperty("totalCount").GetInt32();
        Assert.Equal(garage.Cars.Count(s_filters[filter]), count);
    }
}
