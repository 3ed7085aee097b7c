using System.Security.Claims;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Services.Data;
using Federation.Services.Domain;
using Federation.Shared.Identity;

namespace Federation.Services.Graph;

/// <summary>What services adds to a customer.</summary>
[ObjectType<Customer>]
internal static class CustomerNode
{
    private static readonly KeysetOrder<OwnedVehicle> OldestFirst = KeysetOrder<OwnedVehicle>.ById.Ascending(v => v.Since);

    /// <summary>The customer's cars, as far as the actor may see them.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Ccic)]
    public static async Task<IReadOnlyList<IReadOnlyList<OwnedVehicle>?>> GetGarageAsync(
        [Parent] IReadOnlyList<Customer> customers,
        QueryContext<OwnedVehicle> query,
        ServicesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken) =>
        await database.Vehicles.VisibleTo(Actor.From(user)).LoadListsAsync(
            v => v.CustomerId, [.. customers.Select(c => c.Id)], OldestFirst, query, cancellationToken);
}
