using Federation.Shared.Vocabulary;

namespace Federation.Customers.Domain;

/// <summary>How a touchpoint knows a customer.</summary>
public sealed class Identity
{
    /// <summary>Customer, touchpoint and provider: unique.</summary>
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public required Touchpoint Touchpoint { get; init; }

    /// <summary>Who vouches for the person.</summary>
    public required string Provider { get; init; }

    /// <summary>The person's id at the provider.</summary>
    public required string ExternalId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
