using System.Security.Claims;
using Federation.Execution;
using Federation.Language;
using Federation.Orders.Data;
using Federation.Orders.Domain;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Shared.Identity;
using Microsoft.EntityFrameworkCore;

namespace Federation.Orders.Graph;

/// <summary>Where a query enters the orders subgraph.</summary>
[QueryType]
internal static class OrdersQueries
{
    private static readonly KeysetOrder<Order> NewestFirst = KeysetOrder<Order>.ById.Descending(o => o.PlacedAt);

    /// <summary>The order with this id, or with this number; exactly one of the two is given.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Dealer + "," + Scopes.Ccic)]
    public static Task<Order?> GetOrderAsync(
        [ID] string? id, string? number, QueryContext<Order> query, OrdersContext database, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (id is null == number is null)
        {
            throw new GraphQLException(new GraphQLError("Give either 'id' or 'number'.", RequestErrorCodes.ArgumentCombination));
        }

        return database.Orders
            .VisibleTo(Actor.From(user))
            .Where(o => id != null ? o.Id == id : o.Number == number)
            .With(query)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Orders, the newest first: all of them for the call centre, their own for a customer, those it looks after for a dealer.</summary>
    [Authorize(Roles = Scopes.Dealer + "," + Scopes.Ccic + "," + Scopes.Customer)]
    [UsePaging]
    [UseFiltering(typeof(OrderFilter))]
    [UseSorting(typeof(OrderSort))]
    public static async Task<OrderConnection?> GetOrdersAsync(
        PagingArguments paging, QueryContext<Order> query, OrdersContext database, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var actor = Actor.From(user);
        return new OrderConnection(await database.Orders.VisibleTo(actor).ToPageAsync(NewestFirst, paging, query, actor.Key, cancellationToken));
    }
}
