using Federation.Shared;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Domain;

/// <summary>Somebody who may buy.</summary>
public sealed class Lead : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public int Version { get; set; } = 1;

    public required LeadStatus Status { get; set; }

    public required Touchpoint Source { get; init; }

    public string? PartnerCode { get; init; }

    public required string MarketCode { get; init; }

    /// <summary>0 to 100: how likely they buy.</summary>
    public required int Score { get; init; }

    public string? AssignedDealerId { get; set; }

    public Dealer? AssignedDealer { get; init; }

    /// <summary>By when they have to be called.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The build they are interested in; vehicles owns it.</summary>
    public string? ConfigurationId { get; init; }

    /// <summary>The car in stock they are interested in; vehicles owns it.</summary>
    public string? StockVehicleId { get; init; }

    public string? CustomerId { get; init; }

    public Customer? Customer { get; init; }

    /// <summary>Who to call, for a lead without a customer.</summary>
    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>What the sender calls it.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>The share code that the sender gave.</summary>
    public string? ConfigurationShareCode { get; init; }

    public string? Message { get; init; }

    /// <summary>The purposes that the person agreed to, as the sender says.</summary>
    public string? ConsentPurposes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
