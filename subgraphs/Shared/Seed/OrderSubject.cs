using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>What an order is about, before its life is replayed.</summary>
/// <param name="Customer">Who buys.</param>
/// <param name="Lines">What is sold.</param>
/// <param name="Configuration">A car to build.</param>
/// <param name="Stock">A car from stock.</param>
/// <param name="Service">A service.</param>
internal sealed record OrderSubject(
    SeedCustomer Customer, IReadOnlyList<SeedOrderLine> Lines, SeedConfiguration? Configuration, SeedStockVehicle? Stock, SeedServiceProduct? Service)
{
    public OrderKind Kind => Service is null ? OrderKind.Vehicle : OrderKind.Service;
}
