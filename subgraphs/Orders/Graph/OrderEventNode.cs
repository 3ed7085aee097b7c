using Federation.Orders.Domain;
using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>A step in the life of an order.</summary>
[ObjectType<OrderEvent>(IgnoreProperties = [nameof(OrderEvent.Id), nameof(OrderEvent.OrderId)])]
internal static class OrderEventNode;
