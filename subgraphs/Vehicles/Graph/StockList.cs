using System.Security.Claims;
using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Shared.Identity;
using Federation.Shared.Values;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>Pages of cars: the national search and the dealers' yards are the same list with other conditions.</summary>
internal static class StockList
{
    /// <summary>A page of a market's cars.</summary>
    /// <exception cref="GraphQLException"><c>INVALID_INPUT</c>: the market, the place, the order or the filter cannot be used.</exception>
    public static async Task<StockVehicleConnection?> SearchAsync(
        string market,
        StockFilter filter,
        IReadOnlyList<StockSort> sort,
        GeoInput? near,
        PagingArguments paging,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken)
    {
        Check(near?.Problem());
        Check(near is null && sort.Any(s => s.Field == StockSortField.Distance) ? "Sorting by DISTANCE needs a place: give 'near'." : null);
        Check(await StockFilterRules.ProblemAsync(filter, database, cancellationToken));
        var known = await database.Markets
            .Where(m => m.Code == market)
            .Select(m => new { m.Code, m.Currency, m.Locales })
            .SingleOrDefaultAsync(cancellationToken);
        Check(known is null ? Markets.Unknown(market) : null);

        var search = new StockSearch(known!.Code, known.Currency, known.Locales[0], filter, near, FindsVins(user));
        var order = StockOrder.Of(sort, near);
        var page = await search.Apply(database.StockVehicles).ToPageAsync(order.Keys, paging, query, search.Fingerprint, cancellationToken);
        return Connection(page, order, search);
    }

    /// <summary>The same page of each dealer's cars, newest first: a statement or two per market, however many dealers.</summary>
    public static async Task<IReadOnlyList<StockVehicleConnection?>> OfDealersAsync(
        IReadOnlyList<string> dealerIds,
        StockFilter filter,
        PagingArguments paging,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken)
    {
        Check(await StockFilterRules.ProblemAsync(filter, database, cancellationToken));
        var order = StockOrder.Of([], near: null);
        var connections = new Dictionary<string, StockVehicleConnection>(StringComparer.Ordinal);
        var markets = await database.StockVehicles
            .Where(v => dealerIds.Contains(v.DealerId))
            .Select(v => new { v.DealerId, v.Market.Code, v.Market.Currency, v.Market.Locales })
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var dealers in markets.GroupBy(m => m.Code, StringComparer.Ordinal))
        {
            var market = dealers.First();
            var search = new StockSearch(market.Code, market.Currency, market.Locales[0], filter, Near: null, FindsVins(user));
            var pages = await search.Apply(database.StockVehicles).ToBatchPageAsync(
                v => v.DealerId, [.. dealers.Select(d => d.DealerId)], order.Keys, paging, query, search.Fingerprint, cancellationToken);
            foreach (var (dealerId, page) in pages)
            {
                connections[dealerId] = Connection(page, order, search with { Filter = filter with { DealerIds = [dealerId] } });
            }
        }

        // A dealer without a car has an empty list; nothing is counted over it, so its search needs no market.
        var nothing = new StockSearch("", "EUR", Locales.Fallback, filter, Near: null, FindsVins: false);
        return [.. dealerIds.Select(id => connections.GetValueOrDefault(id) ?? Connection(Page<StockVehicle>.Empty, order, nothing))];
    }

    private static StockVehicleConnection Connection(Page<StockVehicle> page, StockOrder order, StockSearch search) => new(
        page.ToEdges((node, cursor, keys) =>
            new StockVehicleEdge(node, cursor, order.DistanceKey is { } key ? GeoPosition.Kilometres((long)keys[key]!) : null)),
        page.Info,
        page.TotalCount,
        search);

    private static bool FindsVins(ClaimsPrincipal user)
    {
        var actor = Actor.From(user);
        return actor.Has(Scope.Dealer) || actor.Has(Scope.Ccic) || actor.Has(Scope.Admin);
    }

    private static void Check(string? problem)
    {
        if (problem is not null)
        {
            throw new GraphQLException(new GraphQLError(problem, RequestErrorCodes.InvalidInput));
        }
    }
}
