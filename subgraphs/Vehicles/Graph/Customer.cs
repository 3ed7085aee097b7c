using Federation.Server;

namespace Federation.Vehicles.Graph;

/// <summary>A customer; customers owns it, here it has its builds.</summary>
[Key("id")]
internal sealed class Customer
{
    /// <summary>The customer's id.</summary>
    [ID]
    public required string Id { get; init; }
}
