using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>A trim; vehicles owns it.</summary>
[Key("id")]
internal sealed class Trim
{
    /// <summary>The trim's id.</summary>
    [ID]
    public string Id { get; init; } = "";

    /// <summary>The trim's code.</summary>
    [External]
    public string Code { get; init; } = "";
}
