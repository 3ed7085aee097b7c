using Federation.Shared.Vocabulary;

namespace Federation.Customers.Domain;

/// <summary>What a customer allowed or forbade last, for one purpose.</summary>
public sealed class Consent
{
    /// <summary>Customer and purpose: unique.</summary>
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    public required ConsentStatus Status { get; init; }

    /// <summary>The wording that the customer saw.</summary>
    public required string TextVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Touchpoint Via { get; init; }
}
