namespace Federation.Shared.Pricing;

/// <summary>A price, or the codes that the market has no price for; never a price that leaves something out.</summary>
/// <param name="Price">Null when a price is missing.</param>
/// <param name="MissingCodes">Empty when there is a price; trim and option codes otherwise.</param>
public sealed record VehiclePriceResult(VehiclePrice? Price, IReadOnlyList<string> MissingCodes);
