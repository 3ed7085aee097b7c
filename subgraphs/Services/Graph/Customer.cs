using Federation.Server;

namespace Federation.Services.Graph;

/// <summary>A customer; customers owns it, here they have their cars.</summary>
[Key("id")]
internal sealed class Customer
{
    /// <summary>Its id.</summary>
    [ID]
    public required string Id { get; init; }
}
