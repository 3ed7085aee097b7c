using System.Text.Json;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles;

[Collection("vehicles")]
public sealed class ConfigurationTests(SubgraphHosts subgraphs)
{
    [Theory]
    [InlineData("{ configuration { id } }")]
    [InlineData("{ configuration(id: \"a\", shareCode: \"b\") { id } }")]
    public async Task Read_NeitherOrBothKeys_IsAnArgumentCombination(string query)
    {
        var answer = await subgraphs.Vehicles.AskAsync(query);
        answer.HasErrors(("Give either 'id' or 'shareCode'.", "ARGUMENT_COMBINATION", "configuration"));
    }

    [Fact]
    public async Task Read_UnknownKey_IsNull() =>
        (await subgraphs.Vehicles.AskAsync("""{ configuration(id: "nothing") { id } }""")).Is("""{"data":{"configuration":null}}""");

    [Fact]
    public async Task Read_SeededBuilds_HaveTheHashOfTheirOptions()
    {
        var builds = SubgraphHosts.World.Configurations.Take(100).ToList();
        var answer = await subgraphs.Vehicles.EntitiesAsync(
            "{ ... on Configuration { id buildHash isValid selectedOptions { code } } }",
            [.. builds.Select(b => new { __typename = "Configuration", id = b.Id })]);
        var found = answer.Data.GetProperty("_entities").EnumerateArray().ToList();
        Assert.Equal(
            builds.Select(b => (b.Id, BuildCode.Hash(b.MarketCode, b.TrimCode, b.ModelYear, b.OptionCodes), true)),
            found.Select(b => (b.GetProperty("id").GetString()!, b.GetProperty("buildHash").GetString()!, b.GetProperty("isValid").GetBoolean())));
        Assert.Equal(builds.Select(b => string.Join(' ', b.OptionCodes.Order(StringComparer.Ordinal))), found.Select(b => string.Join(' ', Codes(b).Order(StringComparer.Ordinal))));
        Assert.InRange(answer.Statements.Count, 1, 3);
    }

    [Fact]
    public async Task SavedConfigurations_OfManyCustomers_AreOneStatementAndOnlyTheActorsOwn()
    {
        var owner = NodeIds.Customer(SeedFixtures.CustomerNumber);
        var other = NodeIds.Customer(SeedFixtures.WithdrawnConsentCustomerNumber);
        object[] customers = [new { __typename = "Customer", id = owner }, new { __typename = "Customer", id = other }];
        const string Selection = "{ ... on Customer { id savedConfigurations(first: 3) { shareCode } } }";
        var expected = (string customer) => SubgraphHosts.World.Configurations
            .Where(c => c.OwnerId == customer).OrderByDescending(c => c.CreatedAt).ThenBy(c => c.Id, StringComparer.Ordinal).Take(3)
            .Select(c => new { shareCode = c.ShareCode });
        var all = await subgraphs.Vehicles.EntitiesAsync(Selection, customers, "ccic");
        all.HasData(new { _entities = new object[] { new { id = owner, savedConfigurations = expected(owner) }, new { id = other, savedConfigurations = expected(other) } } });
        Assert.Single(all.Statements);
        var own = await subgraphs.Vehicles.EntitiesAsync(Selection, customers, $"customer:{owner}");
        own.HasData(new { _entities = new object[] { new { id = owner, savedConfigurations = expected(owner) }, new { id = other, savedConfigurations = (object?)null } } });
    }

    private static IEnumerable<string> Codes(JsonElement build) => build.GetProperty("selectedOptions").EnumerateArray().Select(o => o.GetProperty("code").GetString()!);
}
