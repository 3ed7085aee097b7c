using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>An order, made by replaying <see cref="States.Lifecycles.Order"/>.</summary>
/// <param name="Id"><c>Order:</c> id.</param>
/// <param name="Number"><c>O-2026-000001</c>.</param>
/// <param name="Version">Events so far.</param>
/// <param name="Kind">VEHICLE or SERVICE.</param>
/// <param name="Status">The last event's.</param>
/// <param name="MarketCode">Market.</param>
/// <param name="SalesModel">Of the market.</param>
/// <param name="CustomerId">Buyer.</param>
/// <param name="AgentDealerCode">The supervising dealer; an online order has one too.</param>
/// <param name="AgentDealerId">Its graph id.</param>
/// <param name="ConfigurationId">The frozen build.</param>
/// <param name="StockVehicleId">A car from stock.</param>
/// <param name="Vin">Known for stock, and once built.</param>
/// <param name="Touchpoint">Where it was placed.</param>
/// <param name="PlacedAt">First event.</param>
/// <param name="Lines">They sum to the total.</param>
/// <param name="Total">Sum of the lines.</param>
/// <param name="DepositDueMinor">1 % of gross, at most 2,500 euro or the like; 0 for services.</param>
/// <param name="DepositPaidMinor">Captured.</param>
/// <param name="DepositStatus">Where the deposit stands.</param>
/// <param name="DepositRefundableUntil">Free of charge until.</param>
/// <param name="Payments">In time order.</param>
/// <param name="Events">The replayed life.</param>
/// <param name="WithdrawalUntil">Set on delivery of an online order.</param>
/// <param name="Handover">From CONTRACTED on.</param>
/// <param name="Commission">AGENCY only, not for services.</param>
public sealed record SeedOrder(
    string Id,
    string Number,
    int Version,
    OrderKind Kind,
    OrderStatus Status,
    string MarketCode,
    SalesModel SalesModel,
    string CustomerId,
    string AgentDealerCode,
    string AgentDealerId,
    string? ConfigurationId,
    string? StockVehicleId,
    string? Vin,
    Touchpoint Touchpoint,
    DateTimeOffset PlacedAt,
    IReadOnlyList<SeedOrderLine> Lines,
    TaxedMoney Total,
    long DepositDueMinor,
    long DepositPaidMinor,
    PaymentStatus DepositStatus,
    DateTimeOffset? DepositRefundableUntil,
    IReadOnlyList<SeedPayment> Payments,
    IReadOnlyList<SeedOrderEvent> Events,
    DateTimeOffset? WithdrawalUntil,
    SeedHandover? Handover,
    SeedCommission? Commission);
