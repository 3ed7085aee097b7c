using Federation.Orders.Domain;
using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>What orders can be sorted by.</summary>
internal sealed class OrderSort : SortInputType<Order>
{
    public OrderSort()
    {
        Field(o => o.PlacedAt);
        Field(o => o.Number);
        Field(o => o.Status);
    }
}
