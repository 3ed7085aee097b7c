namespace Federation.Orders.Domain;

/// <summary>What an order sells.</summary>
public sealed class OrderLine
{
    public required string Id { get; init; }

    public required string OrderId { get; init; }

    public required string Description { get; init; }

    public required int Quantity { get; init; }

    /// <summary>For all of them, with the taxes as they were when it was sold.</summary>
    public required string AmountJson { get; init; }

    public string? ServiceProductId { get; init; }
}
