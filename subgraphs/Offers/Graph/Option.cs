using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>An option; vehicles owns it.</summary>
[Key("id")]
internal sealed class Option
{
    /// <summary>The option's id.</summary>
    [ID]
    public string Id { get; init; } = "";

    /// <summary>The option's code.</summary>
    [External]
    public string Code { get; init; } = "";
}
