using Federation.Shared.Values;

namespace Federation.Shared.Pricing;

/// <summary>The price of a car.</summary>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Lines">They sum to <paramref name="Total"/>.</param>
/// <param name="Total">Car, options, depreciation and delivery.</param>
/// <param name="OnTheRoad"><paramref name="Total"/> plus the charge for registration, which is a tax line of its own.</param>
/// <param name="ListVersion">The price list behind it.</param>
/// <param name="ValidUntil">The first day the list no longer holds; null while no end is announced.</param>
public sealed record VehiclePrice(
    string Currency,
    IReadOnlyList<VehiclePriceLine> Lines,
    TaxedMoney Total,
    TaxedMoney OnTheRoad,
    string ListVersion,
    DateOnly? ValidUntil);
