using System.Security.Claims;
using Federation.Orders.Data;
using Federation.Orders.Domain;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;

namespace Federation.Orders.Graph;

/// <summary>What orders adds to a customer.</summary>
[ObjectType<Customer>]
internal static class CustomerNode
{
    private static readonly KeysetOrder<Order> NewestFirst = KeysetOrder<Order>.ById.Descending(o => o.PlacedAt);

    /// <summary>The customer's orders, the newest first, as far as the actor may see them.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Dealer + "," + Scopes.Ccic)]
    [UsePaging(DefaultPageSize = 10)]
    public static async Task<IReadOnlyList<OrderConnection?>> GetOrdersAsync(
        [Parent] IReadOnlyList<Customer> customers,
        PagingArguments paging,
        QueryContext<Order> query,
        OrdersContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken)
    {
        var actor = Actor.From(user);
        var pages = await database.Orders.VisibleTo(actor).ToBatchPageAsync(
            o => o.CustomerId, [.. customers.Select(c => c.Id)], NewestFirst, paging, query, actor.Key, cancellationToken);
        return [.. customers.Select(c => new OrderConnection(pages[c.Id]))];
    }
}
