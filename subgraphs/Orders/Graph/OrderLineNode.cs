using Federation.Orders.Data;
using Federation.Orders.Domain;
using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Orders.Graph;

/// <summary>What an order sells.</summary>
[ObjectType<OrderLine>(IgnoreProperties = [nameof(OrderLine.OrderId), nameof(OrderLine.AmountJson), nameof(OrderLine.ServiceProductId)])]
internal static class OrderLineNode
{
    /// <summary>For all of them.</summary>
    public static TaxedMoney GetAmount([Parent(requires: nameof(OrderLine.AmountJson))] OrderLine line) => StoredAmount.Read(line.AmountJson);

    /// <summary>The service product, where it is one.</summary>
    public static ServiceProduct? GetService([Parent(requires: nameof(OrderLine.ServiceProductId))] OrderLine line) =>
        line.ServiceProductId is { } id ? new ServiceProduct { Id = id } : null;
}
