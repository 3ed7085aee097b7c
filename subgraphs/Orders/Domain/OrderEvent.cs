using Federation.Shared.Vocabulary;

namespace Federation.Orders.Domain;

/// <summary>A step in the life of an order.</summary>
public sealed class OrderEvent
{
    /// <summary>Order and number of the step: unique, and in order of time.</summary>
    public required string Id { get; init; }

    public required string OrderId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the first step.</summary>
    public OrderStatus? From { get; init; }

    public required OrderStatus To { get; init; }

    /// <summary>Who took it.</summary>
    public required string Actor { get; init; }

    public required Touchpoint Touchpoint { get; init; }

    /// <summary>For a cancellation or a return.</summary>
    public string? Reason { get; init; }
}
