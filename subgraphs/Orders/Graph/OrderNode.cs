using System.Security.Claims;
using Federation.Orders.Data;
using Federation.Orders.Domain;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;
using Federation.Shared.States;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Orders.Graph;

/// <summary>Something a customer bought.</summary>
[ObjectType<Order>(IgnoreProperties =
[
    nameof(Order.MarketCode),
    nameof(Order.CustomerId),
    nameof(Order.AgentDealerId),
    nameof(Order.ConfigurationId),
    nameof(Order.StockVehicleId),
    nameof(Order.Events),
])]
[Key("id")]
internal static class OrderNode
{
    /// <summary>Resolves references to orders, as far as the actor may see them.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Order?>> GetOrderByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Order> query, OrdersContext database, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        database.Orders.VisibleTo(Actor.From(user)).LoadAsync(o => o.Id, ids, query, cancellationToken);

    /// <summary>Where it can go from here.</summary>
    public static IReadOnlyList<OrderStatus> GetAllowedTransitions([Parent(requires: nameof(Order.Status))] Order order) => Lifecycles.Order.Next(order.Status);

    /// <summary>The sum of the lines.</summary>
    public static TaxedMoney GetTotal([Parent(requires: "Lines.AmountJson")] Order order)
    {
        var amounts = order.Lines.Select(l => StoredAmount.Read(l.AmountJson)).ToList();
        return TaxedMoney.Sum(amounts[0].Net.Currency, amounts[0].Net.DefaultLocale, amounts);
    }

    /// <summary>Everything that happened, in order.</summary>
    public static IReadOnlyList<OrderEvent> GetTimeline([Parent(requires: nameof(Order.Events))] Order order) =>
        [.. order.Events.OrderBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>The build that was ordered.</summary>
    public static Configuration? GetConfiguration([Parent(requires: nameof(Order.ConfigurationId))] Order order) =>
        order.ConfigurationId is { } id ? new Configuration { Id = id } : null;

    /// <summary>The car from stock that was ordered.</summary>
    public static StockVehicle? GetStockVehicle([Parent(requires: nameof(Order.StockVehicleId))] Order order) =>
        order.StockVehicleId is { } id ? new StockVehicle { Id = id } : null;

    /// <summary>Who bought it.</summary>
    public static Customer? GetCustomer([Parent(requires: nameof(Order.CustomerId))] Order order) => new() { Id = order.CustomerId };

    /// <summary>The dealer who looks after it.</summary>
    public static Dealer? GetAgentDealer([Parent(requires: nameof(Order.AgentDealerId))] Order order) => new() { Id = order.AgentDealerId };
}
