using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>A service product; services owns it.</summary>
[Key("id")]
internal sealed class ServiceProduct
{
    /// <summary>The product's id.</summary>
    [ID]
    public required string Id { get; init; }
}
