using System.Security.Claims;
using Federation.Orders.Data;
using Federation.Orders.Domain;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;

namespace Federation.Orders.Graph;

/// <summary>What orders adds to a dealer.</summary>
[ObjectType<Dealer>]
internal static class DealerNode
{
    private static readonly KeysetOrder<Order> OldestFirst = KeysetOrder<Order>.ById.Ascending(o => o.PlacedAt);

    /// <summary>Orders that somebody still has to do something for, the oldest first.</summary>
    [Authorize(Roles = Scopes.Dealer + "," + Scopes.Ccic)]
    [UsePaging]
    public static async Task<IReadOnlyList<OrderConnection?>> GetOpenOrdersAsync(
        [Parent] IReadOnlyList<Dealer> dealers,
        PagingArguments paging,
        QueryContext<Order> query,
        OrdersContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken)
    {
        var actor = Actor.From(user);
        var open = OrderLife.Open;
        var pages = await database.Orders.VisibleTo(actor).Where(o => open.Contains(o.Status)).ToBatchPageAsync(
            o => o.AgentDealerId, [.. dealers.Select(d => d.Id)], OldestFirst, paging, query, $"open|{actor.Key}", cancellationToken);
        return [.. dealers.Select(d => new OrderConnection(pages[d.Id]))];
    }
}
