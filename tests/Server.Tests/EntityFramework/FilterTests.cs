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
