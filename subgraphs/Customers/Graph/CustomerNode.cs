using System.Security.Claims;
using Federation.Customers.Data;
using Federation.Customers.Domain;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;

namespace Federation.Customers.Graph;

/// <summary>A person the maker knows.</summary>
[ObjectType<Customer>(IgnoreProperties = [nameof(Customer.MarketCode), nameof(Customer.CreatedAt), nameof(Customer.ServingDealers)])]
[Key("id")]
internal static class CustomerNode
{
    private static readonly KeysetOrder<Lead> NewestFirst = KeysetOrder<Lead>.ById.Descending(l => l.CreatedAt);

    /// <summary>Resolves references to customers, as far as the actor may see them.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Customer?>> GetCustomerByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Customer> query, CustomersContext database, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        database.Customers.VisibleTo(Actor.From(user)).LoadAsync(c => c.Id, ids, query, cancellationToken);

    /// <summary>How to write to the person: BCP 47.</summary>
    [GraphQLType("LocaleTag!")]
    public static string GetLocale([Parent(requires: nameof(Customer.Locale))] Customer customer) => customer.Locale;

    /// <summary>How the touchpoints know the person.</summary>
    [Authorize(Roles = Scopes.Ccic)]
    public static IReadOnlyList<Identity>? GetIdentities([Parent(requires: nameof(Customer.Identities))] Customer customer) =>
        [.. customer.Identities.OrderBy(i => i.Id, StringComparer.Ordinal)];

    /// <summary>The person's leads, newest first.</summary>
    [Authorize(Roles = Scopes.Ccic + "," + Scopes.Dealer)]
    public static async Task<IReadOnlyList<IReadOnlyList<Lead>?>> GetLeadsAsync(
        [Parent] IReadOnlyList<Customer> customers,
        QueryContext<Lead> query,
        CustomersContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken) =>
        await database.Leads.VisibleTo(Actor.From(user)).Where(l => l.CustomerId != null)
            .LoadListsAsync(l => l.CustomerId!, [.. customers.Select(c => c.Id)], NewestFirst, query, cancellationToken);
}
