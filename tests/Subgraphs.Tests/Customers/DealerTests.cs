using System.Globalization;
using Federation.Customers.Domain;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Customers;

[Collection("customers")]
public sealed class DealerTests(SubgraphHosts subgraphs)
{
    private static IReadOnlyList<SeedDealer> Dealers => SubgraphHosts.World.Dealers;

    private static SeedDealer Dealer => Dealers.Single(d => d.Code == SeedFixtures.DealerCode);

    [Fact]
    public async Task Dealer_ByCode_HasItsMembers()
    {
        var answer = await subgraphs.Customers.AskAsync(
            "query ($code: String!) { dealer(code: $code) { id code name format address brands services position { latitude longitude } } }", new { code = Dealer.Code });
        answer.HasData(new
        {
            dealer = new
            {
                id = Dealer.Id,
                code = Dealer.Code,
                name = Dealer.Name,
                format = StateName.Of(Dealer.Format),
                address = Dealer.Address,
                brands = Dealer.Brands,
                services = Dealer.Services,
                position = new
                {
                    latitude = Dealer.Position.Latitude.ToString(CultureInfo.InvariantCulture),
                    longitude = Dealer.Position.Longitude.ToString(CultureInfo.InvariantCulture),
                },
            },
        });
    }

    [Fact]
    public async Task Dealer_UnknownCode_IsNull() =>
        (await subgraphs.Customers.AskAsync("""{ dealer(code: "XX-1") { id } }""")).Is("""{"data":{"dealer":null}}""");

    [Fact]
    public async Task Dealers_NearAPlace_AreInOrderOfTheirDistance()
    {
        var origin = GeoPosition.From(new GeoInput(52.52m, 13.405m));
        var expected = Dealers
            .Select(d => (d.Code, Chord: GeoPosition.From(d.Position).SquaredChordTo(origin), d.Id))
            .Where(d => d.Chord <= GeoPosition.SquaredChord(400_000))
            .OrderBy(d => d.Chord).ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        const string Query = """
            query ($after: String) {
              dealers(near: { latitude: "52.52", longitude: "13.405", radiusKm: 400 }, first: 7, after: $after) { edges { distanceKm node { code } } pageInfo { hasNextPage endCursor } }
            }
            """;
        var found = new List<(string, decimal)>();
        string? after = null;
        do
        {
            var page = (await subgraphs.Customers.AskAsync(Query, new { after })).Data.GetProperty("dealers");
            found.AddRange(page.GetProperty("edges").EnumerateArray().Select(e => (
                e.GetProperty("node").GetProperty("code").GetString()!, decimal.Parse(e.GetProperty("distanceKm").GetString()!, CultureInfo.InvariantCulture))));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(expected.Select(d => (d.Code, GeoPosition.Kilometres(d.Chord))), found);
        Assert.InRange(found.Count, 8, Dealers.Count - 1);
    }

    [Fact]
    public async Task Dealers_WithServices_OfferAllOfThem()
    {
        var expected = Dealers.Where(d => d.Services.Contains("TEST_DRIVE") && d.Services.Contains("SERVICE")).OrderBy(d => d.Code, StringComparer.Ordinal).Take(100);
        var answer = await subgraphs.Customers.AskAsync("""{ dealers(services: ["TEST_DRIVE", "SERVICE"], first: 100) { nodes { code } edges { distanceKm } } }""");
        answer.HasData(new
        {
            dealers = new { nodes = expected.Select(d => new { code = d.Code }), edges = expected.Select(_ => new { distanceKm = (string?)null }) },
        });
    }

    [Fact]
    public async Task Dealers_WrongPlace_IsInvalidInput()
    {
        var answer = await subgraphs.Customers.AskAsync("""{ dealers(near: { latitude: 0, longitude: 181 }) { nodes { code } } }""");
        answer.HasErrors(("(0, 181) is no place on earth: give a latitude from -90 to 90 and a longitude from -180 to 180.", "INVALID_INPUT", "dealers"));
    }

    [Fact]
    public async Task Slots_ForAWeek_FollowFromTheOpeningHours()
    {
        var answer = await subgraphs.Customers.AskAsync(
            "query ($code: String!) { dealer(code: $code) { slots(kind: TEST_DRIVE, from: \"2026-03-02\") } }", new { code = Dealer.Code });
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.TimeZone);
        var expected = new List<string>();
        for (var day = new DateOnly(2026, 3, 2); day < new DateOnly(2026, 3, 9); day = day.AddDays(1))
        {
            foreach (var open in Dealer.OpeningHours.Where(h => h.Day == day.DayOfWeek))
            {
                for (var start = open.Opens; start.AddHours(1) <= open.Closes && start.AddHours(1) > start; start = start.AddHours(1))
                {
                    expected.Add(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(start), zone).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                }
            }
        }

        answer.HasData(new { dealer = new { slots = expected } });
        Assert.InRange(expected.Count, 20, 100);
    }

    [Fact]
    public async Task Slots_OnTheDayOfSummerTime_KeepTheLocalHour()
    {
        // Nobody in the sample world is open on a Sunday; here one is.
        await subgraphs.Customers.WriteAsync($"INSERT INTO \"OpeningHours\" (\"Id\", \"DealerId\", \"Day\", \"Opens\", \"Closes\") VALUES ({"sunday"}, {Dealer.Id}, {"Sunday"}, {"09:00:00"}, {"11:00:00"})");
        var answer = await subgraphs.Customers.AskAsync(
            "query ($code: String!) { dealer(code: $code) { winter: slots(kind: TEST_DRIVE, from: \"2026-03-22\", days: 1) summer: slots(kind: TEST_DRIVE, from: \"2026-03-29\", days: 1) today: slots(kind: TEST_DRIVE, from: \"2026-03-01\", days: 1) } }",
            new { code = Dealer.Code });
        await subgraphs.Customers.WriteAsync($"DELETE FROM \"OpeningHours\" WHERE \"Id\" = {"sunday"}");

        // The demo clock stands at ten o'clock in Berlin: today's slots have begun.
        answer.Is("""
            {"data":{"dealer":{
              "winter":["2026-03-22T08:00:00Z","2026-03-22T09:00:00Z"],
              "summer":["2026-03-29T07:00:00Z","2026-03-29T08:00:00Z"],
              "today":[]
            }}}
            """);
    }

    [Fact]
    public async Task Slots_OfADealerWithoutTheService_AreEmpty()
    {
        var dealer = Dealers.First(d => !d.Services.Contains(Slots.NeededService(AppointmentKind.TestDrive)!));
        var answer = await subgraphs.Customers.AskAsync(
            "query ($code: String!) { dealer(code: $code) { slots(kind: TEST_DRIVE, from: \"2026-03-02\") } }", new { code = dealer.Code });
        answer.HasData(new { dealer = new { slots = Array.Empty<string>() } });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public async Task Slots_WrongNumberOfDays_IsInvalidInput(int days)
    {
        var answer = await subgraphs.Customers.AskAsync(
            "query ($code: String!, $days: Int!) { dealer(code: $code) { name slots(kind: TEST_DRIVE, from: \"2026-03-02\", days: $days) } }", new { code = Dealer.Code, days });
        answer.HasErrors(($"'days' is {days}: ask for 1 to 31.", "INVALID_INPUT", "dealer slots"));
    }

    [Theory]
    [InlineData("2027-03-02")]
    [InlineData("9999-12-31")]
    public async Task Slots_BeyondTheCalendar_AreInvalidInput(string from)
    {
        var answer = await subgraphs.Customers.AskAsync(
            "query ($code: String!, $from: Date!) { dealer(code: $code) { slots(kind: TEST_DRIVE, from: $from, days: 31) } }", new { code = Dealer.Code, from });
        answer.HasErrors(($"'from' is {from}: ask for days up to 2027-03-01.", "INVALID_INPUT", "dealer slots"));
    }

    [Fact]
    public async Task Entities_ManyDealersWithSlots_AreAConstantNumberOfStatements()
    {
        const string Selection = "{ ... on Dealer { code slots(kind: TEST_DRIVE, from: \"2026-03-02\") } }";
        object[] Representations(int count) => [.. Dealers.Take(count).Select(d => new { __typename = "Dealer", id = d.Id })];
        var answer = await subgraphs.Customers.EntitiesAsync(Selection, Representations(100));
        Assert.Equal(Dealers.Take(100).Select(d => d.Code), answer.Data.GetProperty("_entities").EnumerateArray().Select(e => e.GetProperty("code").GetString()!));
        Assert.Single(answer.Statements);
        Assert.DoesNotContain(NodeIds.Dealer("none"), answer.Text, StringComparison.Ordinal);
    }
}
