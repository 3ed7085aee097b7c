using Federation.Shared;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>One build in the making: a trim for a market and the options chosen so far.</summary>
public sealed class Configuration : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Counts the changes; a writer names the version it saw.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Short code to go on elsewhere: on the kiosk, in the store, in AR.</summary>
    public required string ShareCode { get; init; }

    public ConfigurationStatus Status { get; set; }

    public required string MarketCode { get; init; }

    public Market Market { get; init; } = null!;

    public required string TrimId { get; init; }

    public Trim Trim { get; init; } = null!;

    public required string RulesetVersion { get; init; }

    /// <summary>SHA-256 of the canonical build; see <c>BuildCode</c>.</summary>
    public required string BuildHash { get; set; }

    public List<Option> SelectedOptions { get; init; } = [];

    public required Touchpoint CreatedVia { get; init; }

    /// <summary>Who saved it; null for a visitor's.</summary>
    public string? OwnerId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
