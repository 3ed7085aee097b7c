using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>What an order sells.</summary>
/// <param name="Id">Unique within all orders.</param>
/// <param name="Description">For people, in English.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Amount">For all of them.</param>
/// <param name="ServiceProductId">A service product.</param>
public sealed record SeedOrderLine(
    string Id,
    string Description,
    int Quantity,
    TaxedMoney Amount,
    string? ServiceProductId);
