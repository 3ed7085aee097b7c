using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Somebody who may buy.</summary>
/// <param name="Id"><c>Lead:</c> id.</param>
/// <param name="Number"><c>L-000001</c>.</param>
/// <param name="Version">Events so far.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="PartnerCode">Only for source PARTNER.</param>
/// <param name="MarketCode">Market.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="DealerCode">Assigned dealer.</param>
/// <param name="DealerId">Its graph id.</param>
/// <param name="DueAt">Contact promised by; null before assignment and after the end.</param>
/// <param name="ConfigurationId">What interests.</param>
/// <param name="CustomerId">Who.</param>
/// <param name="CreatedAt">When it came in.</param>
/// <param name="Events">The replayed life; every step is legal.</param>
public sealed record SeedLead(
    string Id,
    string Number,
    int Version,
    LeadStatus Status,
    Touchpoint Source,
    string? PartnerCode,
    string MarketCode,
    int Score,
    string? DealerCode,
    string? DealerId,
    DateTimeOffset? DueAt,
    string? ConfigurationId,
    string? CustomerId,
    DateTimeOffset CreatedAt,
    IReadOnlyList<SeedLeadEvent> Events);
