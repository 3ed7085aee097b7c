using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Shared.Values;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>Pages of cars: the national search and one dealer's yard are the same list with other conditions.</summary>
internal static class StockList
{
    /// <summary>A page of a market's cars; null for a market that does not exist.</summary>
    public static async Task<StockVehicleConnection?> SearchAsync(
        string market,
        StockFilter filter,
        IReadOnlyList<StockSort> sort,
        GeoInput? near,
        PagingArguments paging,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        CancellationToken cancellationToken)
    {
        if (near?.Problem() is { } problem)
        {
            throw Invalid(problem);
        }

        if (near is null && sort.Any(s => s.Field == StockSortField.Distance))
        {
            throw Invalid("Sorting by DISTANCE needs a place: give 'near'.");
        }

        var known = await database.Markets.Where(m => m.Code == market).Select(m => new { m.Code, m.Currency, m.Locales }).SingleOrDefaultAsync(cancellationToken)
            ?? throw Invalid($"There is no market '{market}': the query 'markets' lists the codes.");
        var search = new StockSearch(known.Code, known.Currency, known.Locales[0], filter, near);
        return await PageAsync(search, StockOrder.Of(sort, near), search.Apply(database.StockVehicles), paging, query, cancellationToken);
    }

    /// <summary>A page of one dealer's cars in every market, newest first.</summary>
    public static async Task<StockVehicleConnection?> OfDealerAsync(
        string dealerId,
        StockFilter filter,
        PagingArguments paging,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        CancellationToken cancellationToken)
    {
        // A dealer sells in one market; without a car there is nothing to search.
        var known = await database.StockVehicles
            .Where(v => v.DealerId == dealerId)
            .OrderBy(v => v.Id)
            .Select(v => new { v.Market.Code, v.Market.Currency, v.Market.Locales })
            .FirstOrDefaultAsync(cancellationToken);
        if (known is null)
        {
            return new StockVehicleConnection([], Page<StockVehicle>.Empty.Info, 0, new StockSearch("", "EUR", Locales.Fallback, filter, Near: null));
        }

        var search = new StockSearch(known.Code, known.Currency, known.Locales[0], filter with { DealerIds = [dealerId] }, Near: null);
        return await PageAsync(search, StockOrder.Of([], near: null), search.Apply(database.StockVehicles), paging, query, cancellationToken);
    }

    private static async Task<StockVehicleConnection> PageAsync(
        StockSearch search,
        StockOrder order,
        IQueryable<StockVehicle> vehicles,
        PagingArguments paging,
        QueryContext<StockVehicle> query,
        CancellationToken cancellationToken)
    {
        var page = await vehicles.ToPageAsync(order.Keys, paging, query, search.Fingerprint, cancellationToken);
        var edges = page.ToEdges((node, cursor, keys) =>
            new StockVehicleEdge(node, cursor, order.DistanceKey is { } key ? GeoPosition.Kilometres((long)keys[key]!) : null));
        return new StockVehicleConnection(edges, page.Info, page.TotalCount, search);
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message, RequestErrorCodes.InvalidInput));
}
