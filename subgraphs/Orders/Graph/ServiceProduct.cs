using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>A service product; services owns it.</summary>
[Key("id", Resolvable = false)]
internal sealed class ServiceProduct
{
    /// <summary>Its id.</summary>
    [ID]
    public required string Id { get; init; }
}
