using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Subgraphs.Tests.Doubles;

namespace Federation.Subgraphs.Tests.Identity;

/// <summary>A customer and a dealer of the sample world, what belongs to them, and who is neither.</summary>
internal static class Victim
{
    private static readonly SeedData s_world = SubgraphHosts.World;

    private static readonly SeedCustomer s_customer = s_world.Customers.First(c => c.Number == SeedFixtures.CustomerNumber);

    /// <summary>The customer, the dealer, the call centre, the car.</summary>
    public static IReadOnlyList<string> Owners { get; } =
        [$"customer:{s_customer.Id}", $"dealer:{SeedFixtures.DealerCode}", "ccic", $"vehicle:{Vehicle.Vin}"];

    /// <summary>Their likes with other customers, tenants, cars, and a partner.</summary>
    public static IReadOnlyList<string> Strangers { get; } =
    [
        $"customer:{NodeIds.Customer(SeedFixtures.WithdrawnConsentCustomerNumber)}",
        $"dealer:{SeedFixtures.OtherDealerCode}",
        $"vehicle:{s_world.OwnedVehicles.First(v => v.CustomerId != s_customer.Id).Vin}",
        "partner:AUTOBOERSE",
    ];

    /// <summary>What searching for the customer looks for.</summary>
    public static string Name => s_customer.FamilyName;

    private static SeedOwnedVehicle Vehicle => s_world.OwnedVehicles.First(v => v.CustomerId == s_customer.Id);

    /// <summary>The id of an entity that belongs to them, or to everybody.</summary>
    public static string IdOf(string type) => type switch
    {
        "Customer" => s_customer.Id,
        "Dealer" => NodeIds.Dealer(SeedFixtures.DealerCode),
        "Configuration" => s_world.Configurations.First(c => c.OwnerId == s_customer.Id).Id,
        "Order" => s_world.Orders.First(o => o.CustomerId == s_customer.Id && o.AgentDealerCode == SeedFixtures.DealerCode).Id,
        "Lead" => s_world.Leads.First(l => l.CustomerId == s_customer.Id && l.DealerCode == SeedFixtures.DealerCode).Id,
        "OwnedVehicle" => Vehicle.Id,
        "StockVehicle" => s_world.Stock.First(v => v.DealerCode == SeedFixtures.DealerCode).Id,
        _ => throw new InvalidOperationException($"Say which {type} belongs to the customer {s_customer.Number}."),
    };
}
