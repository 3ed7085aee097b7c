using System.Security.Claims;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>What vehicles knows of a customer.</summary>
[ObjectType<Customer>]
internal static class CustomerNode
{
    private static readonly KeysetOrder<Configuration> NewestFirst = KeysetOrder<Configuration>.ById.Descending(c => c.CreatedAt);

    /// <summary>The customer's saved builds, newest first. A customer sees only their own.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Ccic)]
    [ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<Configuration>?>> GetSavedConfigurationsAsync(
        [Parent] IReadOnlyList<Customer> customers,
        QueryContext<Configuration> query,
        VehiclesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken,
        int? first = 10)
    {
        var actor = Actor.From(user);
        var visible = customers.Select(c => c.Id).Where(id => actor.IsCustomer(id) || actor.Has(Scope.Ccic)).ToList();
        var pages = await database.Configurations
            .Where(c => c.OwnerId != null)
            .ToBatchPageAsync(c => c.OwnerId!, visible, NewestFirst, new PagingArguments(first ?? 10), query, cancellationToken: cancellationToken);
        return [.. customers.Select(c => pages.GetValueOrDefault(c.Id)?.Items)];
    }
}
