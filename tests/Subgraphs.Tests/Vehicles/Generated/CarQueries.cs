using Federation.Server;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>A field over the cars in stock with all that the attributes offer; the subgraph's own search has filters by hand.</summary>
internal sealed class CarQueries
{
    [UsePaging(IncludeTotalCount = true, ConnectionName = "Cars")]
    [UseProjection]
    [UseFiltering(typeof(CarFilter))]
    [UseSorting(typeof(CarSort))]
    public static IQueryable<StockVehicle> GetCars(VehiclesContext database) => database.StockVehicles;
}
