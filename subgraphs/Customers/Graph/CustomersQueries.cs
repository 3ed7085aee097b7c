using System.Security.Claims;
using Federation.Customers.Data;
using Federation.Customers.Domain;
using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Shared.Identity;
using Federation.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace Federation.Customers.Graph;

/// <summary>Where a query enters the customers subgraph.</summary>
[QueryType]
internal static class CustomersQueries
{
    private const int MostFound = 50;

    /// <summary>The customer who is asking.</summary>
    [Authorize(Roles = Scopes.Customer)]
    public static Task<Customer?> GetMeAsync(
        QueryContext<Customer> query, CustomersContext database, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var id = Actor.From(user).Subject;
        return database.Customers.Where(c => c.Id == id).With(query).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A customer by id. A dealer sees those it looks after.</summary>
    [Authorize(Roles = Scopes.Ccic + "," + Scopes.Dealer)]
    public static Task<Customer?> GetCustomerAsync(
        [ID] string id, QueryContext<Customer> query, CustomersContext database, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        database.Customers.Where(c => c.Id == id).VisibleTo(Actor.From(user)).With(query).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Customers whose name or e-mail address contains the text, in order of their names.</summary>
    [Authorize(Roles = Scopes.Ccic + "," + Scopes.Dealer)]
    [ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<Customer>?> GetCustomersAsync(
        string search,
        QueryContext<Customer> query,
        CustomersContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken,
        int? first = 10)
    {
        if (first is < 0 or > MostFound)
        {
            throw new GraphQLException(new GraphQLError($"'first' is {first}: ask for 0 to {MostFound}.", RequestErrorCodes.InvalidInput));
        }

        return await database.Customers
            .Where(c => c.DisplayName.Contains(search) || (c.Email != null && c.Email.Contains(search)))
            .VisibleTo(Actor.From(user))
            .OrderBy(c => c.DisplayName).ThenBy(c => c.Id)
            .Take(first ?? 10)
            .With(query)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The dealer with this code; null when there is none.</summary>
    public static Task<Dealer?> GetDealerAsync(string code, QueryContext<Dealer> query, CustomersContext database, CancellationToken cancellationToken) =>
        database.Dealers.Where(d => d.Code == code).With(query).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Dealers around a place, the nearest first, or all of them in order of their codes.</summary>
    [UsePaging(DefaultPageSize = 10)]
    public static Task<DealerConnection?> GetDealersAsync(
        GeoInput? near,
        PagingArguments paging,
        IReadOnlyList<string>? services,
        QueryContext<Dealer> query,
        CustomersContext database,
        CancellationToken cancellationToken) =>
        DealerList.PageAsync(near, services ?? [], paging, query, database, cancellationToken);

    /// <summary>Leads. A dealer sees those that are assigned to it.</summary>
    [Authorize(Roles = Scopes.Dealer + "," + Scopes.Ccic)]
    [UsePaging]
    [UseFiltering(typeof(LeadFilter))]
    [UseSorting(typeof(LeadSort))]
    public static async Task<LeadConnection?> GetLeadsAsync(
        PagingArguments paging, QueryContext<Lead> query, CustomersContext database, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var actor = Actor.From(user);
        var page = await database.Leads
            .VisibleTo(actor)
            .ToPageAsync(LeadOrder, paging, query, actor.Has(Scope.Ccic) ? "" : actor.Dealer ?? "", cancellationToken);
        return new LeadConnection(page);
    }

    private static readonly KeysetOrder<Lead> LeadOrder = KeysetOrder<Lead>.ById.Descending(l => l.Score);
}
