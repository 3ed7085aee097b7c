using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>A market; vehicles owns it.</summary>
[Key("id", Resolvable = false)]
internal sealed class Market
{
    /// <summary>The market's id.</summary>
    [ID]
    public string Id { get; init; } = "";

    /// <summary>The market's code.</summary>
    [External]
    public string Code { get; init; } = "";
}
