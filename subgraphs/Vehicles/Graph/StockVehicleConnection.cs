using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>A page of cars, with the numbers to narrow the search by.</summary>
internal sealed class StockVehicleConnection(
    IReadOnlyList<StockVehicleEdge> edges, PageInfo pageInfo, int? totalCount, StockSearch search)
    : Connection<StockVehicle, StockVehicleEdge>(edges, pageInfo)
{
    /// <summary>Number of cars that the search finds.</summary>
    [Cost(10)]
    public int TotalCount { get; } = totalCount ?? 0;

    /// <summary>What the search asked for; the facets count with it.</summary>
    [GraphQLIgnore]
    public StockSearch Search { get; } = search;
}
