using System.Security.Claims;
using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Services.Data;
using Federation.Services.Domain;
using Federation.Shared.Errors;
using Federation.Shared.Identity;
using Federation.Shared.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Federation.Services.Graph;

/// <summary>Where a query enters the services subgraph.</summary>
[QueryType]
internal static class ServicesQueries
{
    /// <summary>The services that a market offers, in order of their codes.</summary>
    /// <param name="market">The market's code.</param>
    /// <param name="kinds">Only these kinds.</param>
    /// <param name="query">What to read.</param>
    /// <param name="database">The tables.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<IReadOnlyList<ServiceProduct>?> GetServiceProductsAsync(
        string market, IReadOnlyList<ServiceKind>? kinds, QueryContext<ServiceProduct> query, ServicesContext database, CancellationToken cancellationToken)
    {
        var code = $" {market} ";
        var offered = database.Products.Where(p => p.MarketCodes.Contains(code));
        if (market.Contains(' ', StringComparison.Ordinal) || !await offered.AnyAsync(cancellationToken))
        {
            throw new GraphQLException(new GraphQLError($"There is no market '{market}': the query 'markets' lists the codes.", RequestErrorCodes.InvalidInput));
        }

        var products = kinds is null ? offered : offered.Where(p => kinds.Contains(p.Kind));
        return await products.OrderBy(p => p.Code).With(query).ToListAsync(cancellationToken);
    }

    /// <summary>The car with this id, or with this VIN; exactly one of the two is given.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Vehicle + "," + Scopes.Ccic)]
    public static Task<OwnedVehicle?> GetOwnedVehicleAsync(
        [ID] string? id,
        [GraphQLType("Vin")] string? vin,
        QueryContext<OwnedVehicle> query,
        ServicesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken)
    {
        if (id is null == vin is null)
        {
            throw new GraphQLException(new GraphQLError("Give either 'id' or 'vin'.", RequestErrorCodes.ArgumentCombination));
        }

        return database.Vehicles
            .VisibleTo(Actor.From(user))
            .Where(v => id != null ? v.Id == id : v.Vin == vin)
            .With(query)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
