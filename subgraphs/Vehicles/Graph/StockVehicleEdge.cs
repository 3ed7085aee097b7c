using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>A car in a list.</summary>
/// <param name="node">The car.</param>
/// <param name="cursor">Its place in the list.</param>
/// <param name="distanceKm">Kilometres from the place that the search named, to the metre; null without one.</param>
internal sealed class StockVehicleEdge(StockVehicle node, string cursor, decimal? distanceKm) : Edge<StockVehicle>(node, cursor)
{
    /// <summary>Kilometres from the place that the search named, to the metre; null without one.</summary>
    public decimal? DistanceKm { get; } = distanceKm;
}
