using Federation.Orders.Domain;
using Federation.Server;

namespace Federation.Orders.Graph;

/// <summary>What orders can be filtered by.</summary>
internal sealed class OrderFilter : FilterInputType<Order>
{
    public OrderFilter()
    {
        Field(o => o.Number);
        Field(o => o.Status);
        Field(o => o.Kind);
        Field(o => o.PlacedAt);
        Field(o => o.AgentDealerId).AsId();
        Field(o => o.CustomerId).AsId();
    }
}
