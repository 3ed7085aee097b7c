namespace Federation.Shared.Seed;

/// <summary>A car in a customer's garage.</summary>
/// <param name="Id"><c>OwnedVehicle:</c> id.</param>
/// <param name="Vin">The car.</param>
/// <param name="CustomerId">The owner.</param>
/// <param name="MarketCode">Where it is driven.</param>
/// <param name="ModelCode">Model.</param>
/// <param name="TrimCode">Trim.</param>
/// <param name="ModelYear">Of the car.</param>
/// <param name="OptionCodes">As built.</param>
/// <param name="Nickname">Given by the owner.</param>
/// <param name="Since">Owned since.</param>
/// <param name="MileageKm">Odometer.</param>
/// <param name="OrderId">The delivered order behind it.</param>
public sealed record SeedOwnedVehicle(
    string Id,
    string Vin,
    string CustomerId,
    string MarketCode,
    string ModelCode,
    string TrimCode,
    int ModelYear,
    IReadOnlyList<string> OptionCodes,
    string? Nickname,
    DateOnly Since,
    int MileageKm,
    string? OrderId);
