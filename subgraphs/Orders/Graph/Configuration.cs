using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>A build; vehicles owns it.</summary>
[Key("id", Resolvable = false)]
internal sealed class Configuration
{
    /// <summary>Its id.</summary>
    [ID]
    public required string Id { get; init; }
}
