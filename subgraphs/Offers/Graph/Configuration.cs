using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>A build; vehicles owns it.</summary>
[Key("id")]
internal sealed class Configuration
{
    /// <summary>The build's id.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>Where it is sold.</summary>
    [External]
    public Market Market { get; init; } = new();

    /// <summary>Its trim.</summary>
    [External]
    public Trim Trim { get; init; } = new();

    /// <summary>The hash of the build, for caches.</summary>
    [External]
    public string BuildHash { get; init; } = "";

    /// <summary>What was chosen.</summary>
    [External]
    public IReadOnlyList<Option> SelectedOptions { get; init; } = [];
}
