using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>A dealer; customers owns it, here it has the orders it looks after.</summary>
[Key("id")]
internal sealed class Dealer
{
    /// <summary>Its id.</summary>
    [ID]
    public required string Id { get; init; }
}
