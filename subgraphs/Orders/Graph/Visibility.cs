using Federation.Orders.Domain;
using Federation.Shared;
using Federation.Shared.Identity;

namespace Federation.Orders.Graph;

/// <summary>Which orders an actor may see, as a condition of the statement: a row that is not read cannot leak.</summary>
internal static class Visibility
{
    /// <summary>The call centre sees every order, a dealer those it looks after, a customer their own, nobody else any.</summary>
    public static IQueryable<Order> VisibleTo(this IQueryable<Order> orders, Actor actor)
    {
        if (actor.Has(Scope.Ccic) || actor.Has(Scope.System))
        {
            return orders;
        }

        if (actor.Has(Scope.Dealer) && actor.Dealer is { } dealer)
        {
            var dealerId = NodeIds.Dealer(dealer);
            return orders.Where(o => o.AgentDealerId == dealerId);
        }

        var customerId = actor.Has(Scope.Customer) ? actor.Subject : null;
        return orders.Where(o => o.CustomerId == customerId);
    }
}
