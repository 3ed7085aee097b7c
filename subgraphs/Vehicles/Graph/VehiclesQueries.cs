using System.Security.Claims;
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

/// <summary>Where a query enters the vehicles subgraph.</summary>
[QueryType]
internal static class VehiclesQueries
{
    /// <summary>The markets, in order of their codes.</summary>
    public static async Task<IReadOnlyList<Market>?> GetMarketsAsync(QueryContext<Market> query, VehiclesContext database, CancellationToken cancellationToken) =>
        await database.Markets.OrderBy(m => m.Code).With(query).ToListAsync(cancellationToken);

    /// <summary>The model with this code; null when there is none.</summary>
    public static Task<Model?> GetModelAsync(string code, QueryContext<Model> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.Models.Where(m => m.Code == code).With(query).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The models that a market offers.</summary>
    public static Task<ModelConnection?> GetModelsAsync(
        string market,
        PagingArguments paging,
        ModelFilter? filter,
        QueryContext<Model> query,
        VehiclesContext database,
        CancellationToken cancellationToken) =>
        ModelList.PageAsync(market, filter ?? new(), paging, query, database, cancellationToken);

    /// <summary>The build with this id, or with this share code; exactly one of the two is given.</summary>
    public static Task<Configuration?> GetConfigurationAsync(
        [ID] string? id, string? shareCode, QueryContext<Configuration> query, VehiclesContext database, CancellationToken cancellationToken)
    {
        if (id is null == shareCode is null)
        {
            throw new GraphQLException(new GraphQLError("Give either 'id' or 'shareCode'.", RequestErrorCodes.ArgumentCombination));
        }

        return database.Configurations
            .Where(c => id != null ? c.Id == id : c.ShareCode == shareCode)
            .With(query)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Cars of a market that can be bought as they are.</summary>
    /// <param name="market">The market's code.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="filter">Conditions; all of them hold.</param>
    /// <param name="sort">Keys of the order. Without any: the nearest first where a place is named, else the newest first.</param>
    /// <param name="near">Only cars around a place; they carry their distance.</param>
    /// <param name="query">What to read.</param>
    /// <param name="database">The tables.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task<StockVehicleConnection?> GetStockVehiclesAsync(
        string market,
        PagingArguments paging,
        StockFilter? filter,
        IReadOnlyList<StockSort>? sort,
        GeoInput? near,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken) =>
        StockList.SearchAsync(market, filter ?? new(), sort ?? [], near, paging, query, database, user, cancellationToken);
}
