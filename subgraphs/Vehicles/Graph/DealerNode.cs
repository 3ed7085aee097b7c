using System.Security.Claims;
using Federation.Server;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>What vehicles knows of a dealer.</summary>
[ObjectType<Dealer>]
internal static class DealerNode
{
    /// <summary>The cars that the dealer has, newest first.</summary>
    public static Task<IReadOnlyList<StockVehicleConnection?>> GetStockAsync(
        [Parent] IReadOnlyList<Dealer> dealers,
        PagingArguments paging,
        StockFilter? filter,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        ClaimsPrincipal user,
        CancellationToken cancellationToken) =>
        StockList.OfDealersAsync([.. dealers.Select(d => d.Id)], filter ?? new(), paging, query, database, user, cancellationToken);
}
