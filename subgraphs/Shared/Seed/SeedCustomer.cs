namespace Federation.Shared.Seed;

/// <summary>A person that does not exist.</summary>
/// <param name="Id"><c>Customer:</c> id.</param>
/// <param name="Number"><c>C-000001</c>.</param>
/// <param name="GivenName">Drawn from a list.</param>
/// <param name="FamilyName">Drawn from a list.</param>
/// <param name="DisplayName">As the locale writes names.</param>
/// <param name="Email">@example.com.</param>
/// <param name="Phone">From a range kept for fiction, where there is one.</param>
/// <param name="Locale">One of the market.</param>
/// <param name="MarketCode">Home market.</param>
/// <param name="HomeDealerCode">Nearest dealer.</param>
/// <param name="CreatedAt">First seen.</param>
/// <param name="Identities">1.3 on average.</param>
/// <param name="Consents">One per purpose asked.</param>
/// <param name="DuplicateOfId">Planted duplicate: the customer it should be merged into.</param>
public sealed record SeedCustomer(
    string Id,
    string Number,
    string GivenName,
    string FamilyName,
    string DisplayName,
    string Email,
    string Phone,
    string Locale,
    string MarketCode,
    string HomeDealerCode,
    DateTimeOffset CreatedAt,
    IReadOnlyList<SeedIdentity> Identities,
    IReadOnlyList<SeedConsent> Consents,
    string? DuplicateOfId);
