namespace Federation.Vehicles.Data;

/// <summary>A car in stock and one option it has.</summary>
internal sealed class StockVehicleOption
{
    public required string VehicleId { get; init; }

    public required string OptionId { get; init; }
}
