using System.Globalization;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Services;

[Collection("services")]
public sealed class ServicesTests(SubgraphHosts subgraphs)
{
    private static readonly string s_owner = NodeIds.Customer(SeedFixtures.CustomerNumber);

    private static SeedData World => SubgraphHosts.World;

    private static SeedOwnedVehicle Car => World.OwnedVehicles.First(v => v.CustomerId == s_owner);

    private static SeedOwnedVehicle ForeignCar => World.OwnedVehicles.First(v => v.CustomerId != s_owner);

    [Fact]
    public async Task ServiceProducts_OfAMarket_AreInOrderOfTheirCodes()
    {
        var answer = await subgraphs.Services.AskAsync("""{ serviceProducts(market: "JP") { id code kind termMonths name(locale: "de-DE") } }""");
        answer.HasData(new
        {
            serviceProducts = World.ServiceProducts.Where(p => p.Markets.Contains("JP")).OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new
            {
                id = p.Id,
                code = p.Code,
                kind = StateName.Of(p.Kind),
                termMonths = p.TermMonths,
                name = p.Name.Get("de-DE"),
            }),
        });
    }

    [Fact]
    public async Task ServiceProducts_OfKinds_AreOnlyThose()
    {
        var answer = await subgraphs.Services.AskAsync("""{ serviceProducts(market: "DE", kinds: [MAINTENANCE, INSURANCE]) { code } }""");
        var expected = World.ServiceProducts
            .Where(p => p.Markets.Contains("DE") && p.Kind is ServiceKind.Maintenance or ServiceKind.Insurance && p.Markets.Contains("DE"))
            .OrderBy(p => p.Code, StringComparer.Ordinal);
        answer.HasData(new { serviceProducts = expected.Select(p => new { code = p.Code }) });
    }

    [Fact]
    public async Task ServiceProducts_UnknownMarket_IsInvalidInput()
    {
        var answer = await subgraphs.Services.AskAsync("""{ serviceProducts(market: "XX") { code } }""");
        answer.HasErrors(("There is no market 'XX': the query 'markets' lists the codes.", "INVALID_INPUT", "serviceProducts"));
    }

    [Fact]
    public async Task OwnedVehicle_ForItsOwner_HasItsContracts()
    {
        var contracts = World.Contracts.Where(c => c.OwnedVehicleId == Car.Id).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        Assert.NotEmpty(contracts);
        const string Members = """
            {
              id vin nickname since mileageKm owner { id }
              contracts { id version status allowedTransitions startsAt endsAt nextChargeAt noticeDays product { code } vehicle { id } }
            }
            """;
        var answer = await subgraphs.Services.AskAsync(
            $"query ($id: ID!, $vin: Vin!) {{ byId: ownedVehicle(id: $id) {Members} byVin: ownedVehicle(vin: $vin) {Members} }}", new { id = Car.Id, vin = Car.Vin }, $"customer:{s_owner}");
        var expected = new
        {
            id = Car.Id,
            vin = Car.Vin,
            nickname = Car.Nickname,
            since = Day(Car.Since),
            mileageKm = Car.MileageKm,
            owner = new { id = s_owner },
            contracts = contracts.Select(c => new
            {
                id = c.Id,
                version = c.Version,
                status = StateName.Of(c.Status),
                allowedTransitions = Lifecycles.Contract.Next(c.Status).Select(s => StateName.Of(s)),
                startsAt = Day(c.StartsAt),
                endsAt = Day(c.EndsAt),
                nextChargeAt = Day(c.NextChargeAt),
                noticeDays = c.NoticeDays,
                product = new { code = c.ProductCode },
                vehicle = new { id = Car.Id },
            }),
        };
        answer.HasData(new { byId = expected, byVin = expected });
        Assert.Equal(2, answer.Statements.Count);
    }

    [Fact]
    public async Task OwnedVehicle_PausedContract_CanGoOnOrEnd()
    {
        var contract = World.Contracts.Single(c => c.Number == SeedFixtures.PausedContractNumber);
        var answer = await subgraphs.Services.EntitiesAsync(
            "{ ... on OwnedVehicle { contracts { id status allowedTransitions } } }", [new { __typename = "OwnedVehicle", id = contract.OwnedVehicleId }], "ccic");
        var found = answer.Data.GetProperty("_entities")[0].GetProperty("contracts").EnumerateArray().Single(c => c.GetProperty("id").GetString() == contract.Id);
        Assert.Equal(
            ("PAUSED", string.Join(' ', Lifecycles.Contract.Next(ContractStatus.Paused).Select(s => StateName.Of(s)))),
            (found.GetProperty("status").GetString(), string.Join(' ', found.GetProperty("allowedTransitions").EnumerateArray())));
    }

    [Theory]
    [InlineData("{ ownedVehicle { id } }")]
    [InlineData("{ ownedVehicle(id: \"a\", vin: \"{vin}\") { id } }")]
    public async Task OwnedVehicle_NeitherOrBothKeys_IsAnArgumentCombination(string query)
    {
        var answer = await subgraphs.Services.AskAsync(query.Replace("{vin}", Car.Vin, StringComparison.Ordinal), identity: "ccic");
        answer.HasErrors(("Give either 'id' or 'vin'.", "ARGUMENT_COMBINATION", "ownedVehicle"));
    }

    [Fact]
    public async Task OwnedVehicle_WrongVin_IsRefusedBeforeAnythingRuns()
    {
        var answer = await subgraphs.Services.AskAsync("""{ ownedVehicle(vin: "NOT-A-VIN") { id } }""", identity: "ccic");
        Assert.False(answer.Json.TryGetProperty("data", out _), answer.Text);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", Assert.Single(answer.Json.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task OwnedVehicle_WithoutAToken_IsDenied()
    {
        var answer = await subgraphs.Services.AskAsync("query ($id: ID!) { ownedVehicle(id: $id) { id } }", new { id = Car.Id });
        Denied(answer, "AUTH_NOT_AUTHENTICATED", "ownedVehicle");
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task OwnedVehicle_OfSomebodyElse_IsNull()
    {
        var answer = await subgraphs.Services.AskAsync("query ($id: ID!) { ownedVehicle(id: $id) { id } }", new { id = ForeignCar.Id }, $"customer:{s_owner}");
        answer.Is("""{"data":{"ownedVehicle":null}}""");
    }

    [Fact]
    public async Task OwnedVehicle_AsTheCarItself_IsThatCar()
    {
        const string Query = "query ($own: ID!, $foreign: ID!) { own: ownedVehicle(id: $own) { mileageKm } foreign: ownedVehicle(id: $foreign) { mileageKm } }";
        var answer = await subgraphs.Services.AskAsync(Query, new { own = Car.Id, foreign = ForeignCar.Id }, $"vehicle:{Car.Vin}");
        answer.HasData(new { own = new { mileageKm = Car.MileageKm }, foreign = (object?)null });
    }

    [Fact]
    public async Task MileageKm_ForTheCallCentre_IsDenied()
    {
        var answer = await subgraphs.Services.AskAsync("query ($id: ID!) { ownedVehicle(id: $id) { id mileageKm } }", new { id = Car.Id }, "ccic");
        Denied(answer, "AUTH_NOT_AUTHORIZED", "ownedVehicle mileageKm");
        Assert.Equal(Car.Id, answer.Json.GetProperty("data").GetProperty("ownedVehicle").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Garage_OfManyCustomers_IsOneStatementAndOnlyWhatTheActorMaySee()
    {
        var customers = World.OwnedVehicles.Select(v => v.CustomerId).Distinct().Take(19).Append(s_owner).Distinct().ToList();
        object[] representations = [.. customers.Select(id => new { __typename = "Customer", id })];
        const string Selection = "{ ... on Customer { id garage { vin contracts { product { kind } status } } } }";
        object Garage(string id) => World.OwnedVehicles.Where(v => v.CustomerId == id).OrderBy(v => v.Since).ThenBy(v => v.Id, StringComparer.Ordinal).Select(v => new
        {
            vin = v.Vin,
            contracts = World.Contracts.Where(c => c.OwnedVehicleId == v.Id).OrderBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => new { product = new { kind = StateName.Of(World.ServiceProducts.Single(p => p.Code == c.ProductCode).Kind) }, status = StateName.Of(c.Status) }),
        });
        var all = await subgraphs.Services.EntitiesAsync(Selection, representations, "ccic");
        all.HasData(new { _entities = customers.Select(id => new { id, garage = Garage(id) }) });
        Assert.Single(all.Statements);
        var own = await subgraphs.Services.EntitiesAsync(Selection, representations, $"customer:{s_owner}");
        own.HasData(new { _entities = customers.Select(id => new { id, garage = id == s_owner ? Garage(id) : Array.Empty<object>() }) });
    }

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("dealer:DE-0001", "AUTH_NOT_AUTHORIZED")]
    public async Task Garage_WithoutTheScope_IsDenied(string? identity, string code)
    {
        var answer = await subgraphs.Services.EntitiesAsync("{ ... on Customer { garage { vin } } }", [new { __typename = "Customer", id = s_owner }], identity);
        Denied(answer, code, "_entities 0 garage");
        Assert.DoesNotContain(Car.Vin, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_OwnedVehicles_AreThoseTheActorMaySee()
    {
        object[] representations = [new { __typename = "OwnedVehicle", id = Car.Id }, new { __typename = "OwnedVehicle", id = ForeignCar.Id }];
        var nobody = await subgraphs.Services.EntitiesAsync("{ ... on OwnedVehicle { vin } }", representations);
        nobody.Is("""{"data":{"_entities":[null,null]}}""");
        var owner = await subgraphs.Services.EntitiesAsync("{ ... on OwnedVehicle { vin } }", representations, $"customer:{s_owner}");
        owner.HasData(new { _entities = new object?[] { new { vin = Car.Vin }, null } });
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Denied(Answer answer, string code, string path)
    {
        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, path), (error.GetProperty("extensions").GetProperty("code").GetString(), string.Join(' ', error.GetProperty("path").EnumerateArray())));
    }
}
