using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>A model; vehicles owns it.</summary>
[Key("id")]
internal sealed class Model
{
    /// <summary>The model's id.</summary>
    [ID]
    public required string Id { get; init; }
}
