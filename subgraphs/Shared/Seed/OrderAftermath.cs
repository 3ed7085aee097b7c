using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>What follows from the life of an order: deposit, payments, handover and commission.</summary>
internal sealed class OrderAftermath(SeedStream stream)
{
    private const decimal BaseRate = 0.04m;

    private static readonly (string Code, decimal Rate, string Evidence)[] Blocks =
    [
        ("NPS", 0.005m, "Score of the quarter above 50"), ("LEAD_RESPONSE", 0.004m, "Median below 60 minutes"), ("TEST_DRIVES", 0.004m, "Two test drives per sale"),
        ("DATA_QUALITY", 0.003m, "Consents complete"), ("PUNCTUAL_HANDOVER", 0.004m, "95 % on time"),
    ];

    private static readonly (string Code, LocalizedText Label)[] Checklist =
    [
        ("VEHICLE_PREPARED", OptionPools.Text("Vehicle prepared|Fahrzeug aufbereitet|Véhicule préparé")), ("DOCUMENTS_READY", OptionPools.Text("Documents ready|Unterlagen bereit|Documents prêts")),
        ("PAYMENT_CONFIRMED", OptionPools.Text("Payment confirmed|Zahlung bestätigt|Paiement confirmé")), ("APP_PAIRED", OptionPools.Text("App connected|App verbunden|Application connectée")),
        ("KEYS_HANDED_OVER", OptionPools.Text("Keys handed over|Schlüssel übergeben|Clés remises")),
    ];

    /// <summary>1 % of the gross price in whole units.</summary>
    public static long Deposit(TaxedMoney total)
    {
        var unit = (long)Currencies.MinorPerUnit(total.Gross.Currency);
        return total.Gross.Minor / 100 / unit * unit;
    }

    public static long DepositPaid(long due, IReadOnlyList<SeedOrderEvent> events) => Has(events, OrderStatus.DepositPaid) ? due : 0;

    public static PaymentStatus DepositStatus(long due, IReadOnlyList<SeedOrderEvent> events)
    {
        if (due == 0 || !Has(events, OrderStatus.DepositPaid))
        {
            return PaymentStatus.Pending;
        }

        return events[^1].To is OrderStatus.Cancelled or OrderStatus.Returned ? PaymentStatus.Refunded : PaymentStatus.Captured;
    }

    /// <summary>The deposit when it was due, the rest on delivery; both refunded when the order came to nothing.</summary>
    public IReadOnlyList<SeedPayment> Payments(string number, TaxedMoney total, long deposit, IReadOnlyList<SeedOrderEvent> events)
    {
        var payments = new List<SeedPayment>();
        var status = events[^1].To is OrderStatus.Cancelled or OrderStatus.Returned ? PaymentStatus.Refunded : PaymentStatus.Captured;
        void Add(OrderStatus at, long amount)
        {
            if (events.FirstOrDefault(e => e.To == at) is { } step && amount > 0)
            {
                var key = $"{number}|{payments.Count + 1}";
                payments.Add(new(
                    NodeId.For("Payment", key), amount, stream.Chance(70) ? "CARD" : "TRANSFER", status, step.At, $"pay_{NodeId.Key("provider", key)}", $"seed-{NodeId.Key("idempotency", key)}"));
            }
        }

        Add(OrderStatus.DepositPaid, deposit);
        Add(OrderStatus.Delivered, total.Gross.Minor - deposit);
        return payments;
    }

    /// <summary>Exists from the contract on; complete exactly when the car was delivered.</summary>
    public SeedHandover? Handover(string number, IReadOnlyList<SeedOrderEvent> events, string dealerCode)
    {
        var place = (HandoverPlace)stream.PickIndex([75, 20, 5]);
        var day = stream.Between(2, 9);
        if (!Has(events, OrderStatus.Contracted))
        {
            return null;
        }

        var delivered = events.FirstOrDefault(e => e.To == OrderStatus.Delivered)?.At;
        var ready = events.FirstOrDefault(e => e.To == OrderStatus.ReadyForHandover)?.At;
        var (status, done) = (delivered, ready, events[^1].To) switch
        {
            (not null, _, _) => (HandoverStatus.Completed, Checklist.Length),
            (_, not null, OrderStatus.ReadyForHandover) => (HandoverStatus.Preparing, 2),
            (_, _, OrderStatus.InTransit) => (HandoverStatus.Scheduled, 0),
            _ => (HandoverStatus.NotScheduled, 0),
        };
        DateTimeOffset? slot = status switch
        {
            HandoverStatus.NotScheduled => null,
            HandoverStatus.Completed => delivered,
            _ => new DateTimeOffset(SeedData.AsOf.AddDays(day).ToDateTime(new(10, 0)), TimeSpan.Zero),
        };
        var steps = Checklist.Select((c, i) => i < done
            ? new SeedHandoverStep(c.Code, c.Label, true, $"dealer:{dealerCode}", (delivered ?? ready)!.Value.AddMinutes(-5 * (done - i)))
            : new SeedHandoverStep(c.Code, c.Label, false, null, null));
        return new(NodeId.For("Handover", number), status, slot, place, [.. steps]);
    }

    /// <summary>Agents get base and evidenced bonuses on net: accrued from the contract, earned on delivery, clawed back on return.</summary>
    public SeedCommission? Commission(SeedMarket market, OrderSubject subject, TaxedMoney total, IReadOnlyList<SeedOrderEvent> events)
    {
        var blocks = stream.Sample(Blocks, stream.Between(0, Blocks.Length));
        if (market.SalesModel != SalesModel.Agency || subject.Kind != OrderKind.Vehicle || !Has(events, OrderStatus.Contracted) || events[^1].To == OrderStatus.Cancelled)
        {
            return null;
        }

        var status = events[^1].To switch
        {
            OrderStatus.Returned => CommissionStatus.ClawedBack,
            OrderStatus.Completed => CommissionStatus.Settled,
            OrderStatus.Delivered => CommissionStatus.Earned,
            _ => CommissionStatus.Accrued,
        };
        var net = total.Net.Amount;
        var bonuses = blocks.Select(b => new SeedCommissionBonus(b.Code, b.Rate, Currencies.ToMinor(net * b.Rate, market.Currency), b.Evidence)).ToList();
        var basic = Currencies.ToMinor(net * BaseRate, market.Currency);
        return new(total.Net.Minor, BaseRate, basic, bonuses, basic + bonuses.Sum(b => b.AmountMinor), status);
    }

    private static bool Has(IReadOnlyList<SeedOrderEvent> events, OrderStatus status) => events.Any(e => e.To == status);
}
