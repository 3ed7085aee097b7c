using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Orders.Domain;

/// <summary>The life of an order.</summary>
public static class OrderLife
{
    /// <summary>States in which somebody still has to do something: what a dealer's desk shows.</summary>
    public static IReadOnlyList<OrderStatus> Open { get; } =
    [
        OrderStatus.Created,
        OrderStatus.DepositPending,
        OrderStatus.DepositPaid,
        OrderStatus.ContractPending,
        OrderStatus.Contracted,
        OrderStatus.InProduction,
        OrderStatus.InTransit,
        OrderStatus.ReadyForHandover,
    ];

    /// <summary>The state that a history leads to.</summary>
    /// <exception cref="InvalidOperationException">A step is not allowed: our own data are broken.</exception>
    public static OrderStatus Replay(IEnumerable<OrderEvent> events)
    {
        var steps = events.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => e.To);
        return Lifecycles.Order.TryReplay(steps, out var last, out var illegal)
            ? last
            : throw new InvalidOperationException($"An order must not go from {last} to {illegal}.");
    }
}
