using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A build.</summary>
/// <param name="Id"><c>Configuration:</c> id.</param>
/// <param name="ShareCode">Ten characters, for people.</param>
/// <param name="MarketCode">Market.</param>
/// <param name="ModelCode">Model.</param>
/// <param name="TrimCode">Trim.</param>
/// <param name="ModelYear">Model year.</param>
/// <param name="OptionCodes">Complete, valid by group cardinality, ordinal order, package contents listed.</param>
/// <param name="Version">Edits so far.</param>
/// <param name="Status">SAVED, or FROZEN behind an order.</param>
/// <param name="RulesetVersion">The ruleset it was checked against.</param>
/// <param name="BuildHash">See <see cref="BuildCode"/>.</param>
/// <param name="CreatedVia">Where.</param>
/// <param name="OwnerId">The customer.</param>
/// <param name="CreatedAt">First edit.</param>
/// <param name="UpdatedAt">Last edit.</param>
public sealed record SeedConfiguration(
    string Id,
    string ShareCode,
    string MarketCode,
    string ModelCode,
    string TrimCode,
    int ModelYear,
    IReadOnlyList<string> OptionCodes,
    int Version,
    ConfigurationStatus Status,
    string RulesetVersion,
    string BuildHash,
    Touchpoint CreatedVia,
    string? OwnerId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
