using Federation.Orders.Domain;
using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>A page of orders.</summary>
internal sealed class OrderConnection(Page<Order> page) : CountedConnection<Order>(page);
