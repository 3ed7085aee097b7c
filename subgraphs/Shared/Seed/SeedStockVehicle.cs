using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A car for sale that exists or is being built.</summary>
/// <param name="Id"><c>StockVehicle:</c> id.</param>
/// <param name="Vin">Fictional maker code, valid check digit.</param>
/// <param name="Condition">60 % new, 10 % demo, 30 % used or certified.</param>
/// <param name="Status">Where it is.</param>
/// <param name="MarketCode">Where it is sold.</param>
/// <param name="ModelCode">Its model.</param>
/// <param name="TrimCode">Its trim.</param>
/// <param name="ModelYear">Of this car.</param>
/// <param name="OptionCodes">Valid by group cardinality, ordinal order, package contents listed.</param>
/// <param name="PaintCode">Its paint, one of the options.</param>
/// <param name="MileageKm">Odometer.</param>
/// <param name="FirstRegistration">Not for new cars.</param>
/// <param name="EtaDate">When it reaches the dealer; null once there.</param>
/// <param name="DealerCode">Who sells it.</param>
/// <param name="DealerId">Graph id of the dealer.</param>
/// <param name="Location">Its dealer.</param>
/// <param name="PlantCode">Where it was built.</param>
/// <param name="ListedAt">When it was listed.</param>
/// <param name="ListPriceGrossMinor">Gross total of <see cref="Pricing.VehiclePricing"/> on the as-of date: what a price filter compares.</param>
public sealed record SeedStockVehicle(
    string Id,
    string Vin,
    VehicleCondition Condition,
    StockStatus Status,
    string MarketCode,
    string ModelCode,
    string TrimCode,
    int ModelYear,
    IReadOnlyList<string> OptionCodes,
    string PaintCode,
    int MileageKm,
    DateOnly? FirstRegistration,
    DateOnly? EtaDate,
    string DealerCode,
    string DealerId,
    GeoPoint Location,
    string PlantCode,
    DateTimeOffset ListedAt,
    long ListPriceGrossMinor);
