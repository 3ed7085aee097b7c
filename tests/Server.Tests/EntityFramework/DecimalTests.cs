using System.Text.Json;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>Decimals are stored as minor units, so that both databases sort and compare them as numbers.</summary>
[Collection(nameof(GarageSuite))]
public sealed class DecimalTests(GarageFixture garage)
{
    public static TheoryData<string> Providers => [GarageFixture.Sqlite, GarageFixture.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Order_ByDecimal_IsThatOfNumbers(string provider)
    {
        await using var server = new GarageServer(garage, provider);

        var response = await server.ExecuteAsync("{ cars(first: 50, where: { discount: { neq: null } }, order: [{ discount: DESC }]) { nodes { id discount } } }");

        var expected = garage.Cars.Where(c => c.Discount is not null).OrderByDescending(c => c.Discount).ThenBy(c => c.Id, StringComparer.Ordinal).Take(50)
            .Select(c => new { id = c.Id, discount = c.Discount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Contains("\"discount\":\"9\"", response, StringComparison.Ordinal);
        Assert.Contains("\"discount\":\"10.5\"", response, StringComparison.Ordinal);
        Assert.Equal($$$$$$"""{"data":{"cars":{"nodes":{{{{{{JsonSerializer.Serialize(expected)}}}}}}}}}""", response);
        Assert.DoesNotContain("EF_DECIMAL", Assert.Single(server.Log.Statements), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5.255", "5.255 cannot be an amount of 2 decimal places: give a number with at most as many, below 92233720368547758.")]
    [InlineData("-92233720368547759", "-92233720368547759 cannot be an amount of 2 decimal places: give a number with at most as many, below 92233720368547758.")]
    public async Task Where_DecimalThatCannotBeStored_IsAnErrorAndNoRoundedAnswer(string price, string message)
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync($$"""{ cars(first: 1, where: { price: { gte: "{{price}}" } }) { nodes { id } } }""");

        Assert.Equal(
            $$$$"""{"errors":[{"message":"{{{{message}}}}","locations":[{"line":1,"column":3}],"path":["cars"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"cars":null}}""",
            response);
    }
}
