using Federation.Server;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>What vehicles knows of a dealer.</summary>
[ObjectType<Dealer>]
internal static class DealerNode
{
    /// <summary>The cars that the dealer has, newest first.</summary>
    public static async Task<StockVehicleConnection?> GetStockAsync(
        [Parent] Dealer dealer,
        PagingArguments paging,
        StockFilter? filter,
        QueryContext<StockVehicle> query,
        VehiclesContext database,
        CancellationToken cancellationToken) =>
        await StockList.OfDealerAsync(dealer.Id, filter ?? new(), paging, query, database, cancellationToken);
}
