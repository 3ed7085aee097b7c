using Federation.Shared;

namespace Federation.Customers.Domain;

/// <summary>A person the maker knows, once over all touchpoints.</summary>
public sealed class Customer : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Locale { get; init; }

    public required string MarketCode { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public List<Identity> Identities { get; init; } = [];

    public List<Consent> Consents { get; init; } = [];

    public List<ServingDealer> ServingDealers { get; init; } = [];

    public List<Lead> Leads { get; init; } = [];
}
