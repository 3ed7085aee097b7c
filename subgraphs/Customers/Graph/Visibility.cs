using Federation.Customers.Domain;
using Federation.Shared;
using Federation.Shared.Identity;

namespace Federation.Customers.Graph;

/// <summary>
/// Which rows an actor may see, as a condition of the statement: a row that is not read cannot leak. Every way to a customer or a lead
/// goes through it, entity lookups too.
/// </summary>
internal static class Visibility
{
    /// <summary>The call centre sees every customer, a customer themselves, a dealer those it looks after.</summary>
    public static IQueryable<Customer> VisibleTo(this IQueryable<Customer> customers, Actor actor)
    {
        if (actor.Has(Scope.Ccic) || actor.Has(Scope.System))
        {
            return customers;
        }

        if (actor.Has(Scope.Dealer) && actor.Dealer is { } dealer)
        {
            var dealerId = NodeIds.Dealer(dealer);
            return customers.Where(c => c.ServingDealers.Any(d => d.DealerId == dealerId));
        }

        var id = actor.Has(Scope.Customer) ? actor.Subject : null;
        return customers.Where(c => c.Id == id);
    }

    /// <summary>The call centre sees every lead, a dealer those that are assigned to it, nobody else any.</summary>
    public static IQueryable<Lead> VisibleTo(this IQueryable<Lead> leads, Actor actor)
    {
        if (actor.Has(Scope.Ccic) || actor.Has(Scope.System))
        {
            return leads;
        }

        var dealerId = actor.Has(Scope.Dealer) && actor.Dealer is { } dealer ? NodeIds.Dealer(dealer) : null;
        return leads.Where(l => l.AssignedDealerId == dealerId && l.AssignedDealerId != null);
    }
}
