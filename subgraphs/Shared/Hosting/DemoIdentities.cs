using Federation.AspNetCore.Identity;
using Federation.Shared.Seed;

namespace Federation.Shared.Hosting;

/// <summary>The callers that GraphiQL offers in a host with sample data.</summary>
public sealed class DemoIdentities : IDemoIdentityProvider
{
    /// <inheritdoc/>
    public IReadOnlyList<DemoIdentityOffer> GetIdentities() =>
    [
        new($"customer:{NodeIds.Customer(SeedFixtures.CustomerNumber)}", "Customer C-000001"),
        new($"dealer:{SeedFixtures.DealerCode}", "Dealer DE-0001"),
        new("ccic", "Customer interaction centre"),
        new("partner:AUTOBOERSE", "Partner AUTOBOERSE"),
        new("admin", "Administrator"),
    ];
}
