using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>A dealer in a list.</summary>
internal sealed class DealerEdge(Dealer node, string cursor, decimal? distanceKm) : Edge<Dealer>(node, cursor)
{
    /// <summary>Kilometres from the place that was named, to the metre; null without one.</summary>
    public decimal? DistanceKm { get; } = distanceKm;
}
