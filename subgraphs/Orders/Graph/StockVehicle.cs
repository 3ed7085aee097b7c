using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>A car in stock; vehicles owns it.</summary>
[Key("id", Resolvable = false)]
internal sealed class StockVehicle
{
    /// <summary>Its id.</summary>
    [ID]
    public required string Id { get; init; }
}
