using Federation.Server;

namespace Federation.Vehicles.Graph;

/// <summary>A dealer; customers owns it, here it has its cars.</summary>
[Key("id")]
internal sealed class Dealer
{
    /// <summary>The dealer's id.</summary>
    [ID]
    public required string Id { get; init; }
}
