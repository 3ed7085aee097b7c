using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>A build; vehicles owns it.</summary>
[Key("id", Resolvable = false)]
internal sealed class Configuration
{
    /// <summary>The build's id.</summary>
    [ID]
    public required string Id { get; init; }
}
