using Federation.Shared.Vocabulary;

namespace Federation.Shared.States;

/// <summary>
/// The state machines of the domain. They are tables without rules, so that the seed generator replays the very transitions that the
/// owning subgraph's domain enforces: a seeded history cannot be illegal.
/// </summary>
public static class Lifecycles
{
    /// <summary>Orders. Cancelled is open until the car is delivered; a delivered car may come back.</summary>
    public static StateMachine<OrderStatus> Order { get; } = new(OrderStatus.Created,
    [
        From(OrderStatus.Created, OrderStatus.DepositPending, OrderStatus.Cancelled),
        From(OrderStatus.DepositPending, OrderStatus.DepositPaid, OrderStatus.Cancelled),
        From(OrderStatus.DepositPaid, OrderStatus.ContractPending, OrderStatus.Cancelled),
        From(OrderStatus.ContractPending, OrderStatus.Contracted, OrderStatus.Cancelled),
        From(OrderStatus.Contracted, OrderStatus.InProduction, OrderStatus.InTransit, OrderStatus.Cancelled),
        From(OrderStatus.InProduction, OrderStatus.InTransit, OrderStatus.Cancelled),
        From(OrderStatus.InTransit, OrderStatus.ReadyForHandover, OrderStatus.Cancelled),
        From(OrderStatus.ReadyForHandover, OrderStatus.Delivered, OrderStatus.Cancelled),
        From(OrderStatus.Delivered, OrderStatus.Completed, OrderStatus.Returned),
    ]);

    /// <summary>Handovers. A missed slot is scheduled again.</summary>
    public static StateMachine<HandoverStatus> Handover { get; } = new(HandoverStatus.NotScheduled,
    [
        From(HandoverStatus.NotScheduled, HandoverStatus.Scheduled),
        From(HandoverStatus.Scheduled, HandoverStatus.Preparing, HandoverStatus.Missed),
        From(HandoverStatus.Preparing, HandoverStatus.Ready),
        From(HandoverStatus.Ready, HandoverStatus.Completed),
        From(HandoverStatus.Missed, HandoverStatus.Scheduled),
    ]);

    /// <summary>Leads. One that is not contacted in time is recycled and assigned again.</summary>
    public static StateMachine<LeadStatus> Lead { get; } = new(LeadStatus.New,
    [
        From(LeadStatus.New, LeadStatus.Qualified, LeadStatus.Lost),
        From(LeadStatus.Qualified, LeadStatus.Assigned, LeadStatus.Lost),
        From(LeadStatus.Assigned, LeadStatus.Contacted, LeadStatus.Recycled, LeadStatus.Lost),
        From(LeadStatus.Contacted, LeadStatus.AppointmentSet, LeadStatus.Quoted, LeadStatus.Lost),
        From(LeadStatus.AppointmentSet, LeadStatus.Quoted, LeadStatus.Lost),
        From(LeadStatus.Quoted, LeadStatus.Won, LeadStatus.Lost),
        From(LeadStatus.Recycled, LeadStatus.Assigned),
    ]);

    /// <summary>Service contracts and subscriptions. A scheduled end may be taken back until it comes.</summary>
    public static StateMachine<ContractStatus> Contract { get; } = new(ContractStatus.Pending,
    [
        From(ContractStatus.Pending, ContractStatus.Active),
        From(ContractStatus.Active, ContractStatus.Paused, ContractStatus.Suspended, ContractStatus.CancelScheduled),
        From(ContractStatus.Paused, ContractStatus.Active),
        From(ContractStatus.Suspended, ContractStatus.Active, ContractStatus.Ended),
        From(ContractStatus.CancelScheduled, ContractStatus.Ended, ContractStatus.Active),
    ]);

    /// <summary>Payments. An authorised amount is captured or given back.</summary>
    public static StateMachine<PaymentStatus> Payment { get; } = new(PaymentStatus.Pending,
    [
        From(PaymentStatus.Pending, PaymentStatus.ActionRequired, PaymentStatus.Authorized, PaymentStatus.Declined),
        From(PaymentStatus.ActionRequired, PaymentStatus.Authorized, PaymentStatus.Declined),
        From(PaymentStatus.Authorized, PaymentStatus.Captured, PaymentStatus.Voided),
        From(PaymentStatus.Captured, PaymentStatus.Refunded),
    ]);

    /// <summary>Holds on stock. A confirmed one is released when its order is cancelled.</summary>
    public static StateMachine<ReservationStatus> Reservation { get; } = new(ReservationStatus.Held,
    [
        From(ReservationStatus.Held, ReservationStatus.Confirmed, ReservationStatus.Released, ReservationStatus.Expired),
        From(ReservationStatus.Confirmed, ReservationStatus.Released),
    ]);

    private static KeyValuePair<TState, TState[]> From<TState>(TState from, params TState[] to) => KeyValuePair.Create(from, to);
}
