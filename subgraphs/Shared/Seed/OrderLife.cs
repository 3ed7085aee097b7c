using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Replays the life of an order up to the as-of instant: each step is one that <see cref="Lifecycles.Order"/> allows.</summary>
internal sealed class OrderLife(SeedStream stream)
{
    private static readonly string[] CancelReasons = ["Changed my mind", "Found another car", "Financing declined", "Delivery too late"];

    /// <summary>
    /// Days in a state before the next one, as a range of minutes. The deposit is paid within 48 hours, a delivered order is complete when
    /// the 14 days of withdrawal are over.
    /// </summary>
    private static (int Min, int Max) Dwell(OrderStatus to) => to switch
    {
        OrderStatus.DepositPending => (1, 5),
        OrderStatus.DepositPaid => (5, 2_700),
        OrderStatus.ContractPending => (30, 600),
        OrderStatus.Contracted => (1_440, 7_200),
        OrderStatus.InProduction => (7_200, 43_200),
        OrderStatus.InTransit => (14_400, 86_400),
        OrderStatus.ReadyForHandover => (7_200, 30_000),
        OrderStatus.Delivered => (2_880, 14_400),
        OrderStatus.Completed => (20_170, 22_000),
        OrderStatus.Returned => (2_000, 19_000),
        _ => (60, 10_000),
    };

    /// <summary>Lives through an order: from <paramref name="placedAt"/> until now, at most to <paramref name="last"/>.</summary>
    public IReadOnlyList<SeedOrderEvent> Replay(OrderSubject subject, DateTimeOffset placedAt, OrderStatus last, bool mayFail, Touchpoint touchpoint, string agent)
    {
        var state = Lifecycles.Order.Initial;
        var at = placedAt;
        var events = new List<SeedOrderEvent> { new(at, null, state, subject.Customer.Id, touchpoint, null) };
        while (state != last && Next(state, subject, mayFail) is { } next)
        {
            var (min, max) = Dwell(next);
            // A car from stock is on the road for days, not for weeks.
            at = at.AddMinutes(stream.Between(min, subject.Stock is not null && next == OrderStatus.InTransit ? Math.Max(min, 20_000) : max));
            if (at > SeedData.AsOfInstant)
            {
                break;
            }

            var reason = next is OrderStatus.Cancelled or OrderStatus.Returned ? stream.Pick(CancelReasons) : null;
            events.Add(new(at, state, next, Actor(next, subject.Customer.Id, agent), Via(next, touchpoint), reason));
            state = next;
        }

        return events;
    }

    private OrderStatus? Next(OrderStatus state, OrderSubject subject, bool mayFail)
    {
        var open = Lifecycles.Order.Next(state);
        if (open.Count == 0)
        {
            return null;
        }

        if (mayFail && stream.Chance(3))
        {
            var failure = state == OrderStatus.Delivered ? OrderStatus.Returned : OrderStatus.Cancelled;
            return open.Contains(failure) ? failure : open[0];
        }

        // What is built to order goes through production, the rest does not.
        return state == OrderStatus.Contracted && subject.Configuration is null ? OrderStatus.InTransit : open[0];
    }

    private static string Actor(OrderStatus to, string customerId, string agent) => to switch
    {
        OrderStatus.DepositPaid or OrderStatus.Contracted or OrderStatus.Cancelled or OrderStatus.Returned => customerId,
        OrderStatus.ReadyForHandover or OrderStatus.Delivered => $"dealer:{agent}",
        _ => "system",
    };

    private static Touchpoint Via(OrderStatus to, Touchpoint placed) => to switch
    {
        OrderStatus.ReadyForHandover or OrderStatus.Delivered => Touchpoint.DealerDesk,
        OrderStatus.Cancelled or OrderStatus.Returned => Touchpoint.Ccic,
        _ => placed,
    };
}
