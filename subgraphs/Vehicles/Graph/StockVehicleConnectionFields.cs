using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Shared.Errors;
using Federation.Shared.Values;
using Federation.Vehicles.Data;

namespace Federation.Vehicles.Graph;

/// <summary>Fields of a page of cars that need the database again.</summary>
[ObjectType<StockVehicleConnection>]
internal static class StockVehicleConnectionFields
{
    /// <summary>
    /// For each key, how many cars each value would find. A facet leaves its own filter aside, so that a second value can be added
    /// to the first.
    /// </summary>
    /// <param name="connection">The page.</param>
    /// <param name="keys">Which facets: <c>model</c>, <c>paint</c>, <c>propulsion</c>; all of them by default.</param>
    /// <param name="database">The tables.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    [Cost(10)]
    public static async Task<IReadOnlyList<Facet>> GetFacetsAsync(
        [Parent] StockVehicleConnection connection, IReadOnlyList<string>? keys, VehiclesContext database, CancellationToken cancellationToken)
    {
        var facets = new List<Facet>();
        foreach (var key in keys ?? StockFacets.Keys)
        {
            facets.Add(await StockFacets.CountAsync(key, connection.Search, database, cancellationToken)
                ?? throw new GraphQLException(new GraphQLError(
                    $"There is no facet '{key}': ask for {string.Join(", ", StockFacets.Keys)}.", RequestErrorCodes.InvalidInput)));
        }

        return facets;
    }
}
