using Federation.Shared;
using Federation.Shared.Vocabulary;

namespace Federation.Orders.Domain;

/// <summary>Something a customer bought.</summary>
public sealed class Order : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Number { get; init; }

    /// <summary>Counts the events; a writer names the version it saw.</summary>
    public required int Version { get; set; }

    public required OrderKind Kind { get; init; }

    public required OrderStatus Status { get; set; }

    public required string MarketCode { get; init; }

    public required SalesModel SalesModel { get; init; }

    public required string CustomerId { get; init; }

    /// <summary>The dealer who looks after the order; an order placed online has one too.</summary>
    public required string AgentDealerId { get; init; }

    public string? ConfigurationId { get; init; }

    public string? StockVehicleId { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Until then a delivered car may be given back.</summary>
    public DateTimeOffset? WithdrawalUntil { get; set; }

    public List<OrderLine> Lines { get; init; } = [];

    public List<OrderEvent> Events { get; init; } = [];
}
