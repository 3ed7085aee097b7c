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
    // Each facet of each list is a statement of its own.
    private const int MostLists = 10;

    /// <summary>
    /// For each key, how many cars each value would find. A facet leaves its own filter aside, so that a second value can be added
    /// to the first.
    /// </summary>
    /// <param name="keys">Which facets: <c>model</c>, <c>paint</c>, <c>propulsion</c>; all of them by default.</param>
    /// <param name="database">The tables.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    [Cost(10)]
    public static async Task<IReadOnlyList<IReadOnlyList<Facet>>> GetFacetsAsync(
        [Parent] IReadOnlyList<StockVehicleConnection> connections, IReadOnlyList<string>? keys, VehiclesContext database, CancellationToken cancellationToken)
    {
        var wanted = keys?.Distinct(StringComparer.Ordinal).ToList() ?? StockFacets.Keys;
        if (wanted.FirstOrDefault(k => !StockFacets.Keys.Contains(k)) is { } unknown)
        {
            throw Invalid($"There is no facet '{unknown}': ask for {string.Join(", ", StockFacets.Keys)}.");
        }

        if (connections.Count > MostLists)
        {
            throw Invalid($"Facets of {connections.Count} lists were asked for at once: ask for at most {MostLists}.");
        }

        var facets = new List<IReadOnlyList<Facet>>(connections.Count);
        foreach (var connection in connections)
        {
            var ofList = new List<Facet>(wanted.Count);
            foreach (var key in wanted)
            {
                ofList.Add(await StockFacets.CountAsync(key, connection.Search, database, cancellationToken));
            }

            facets.Add(ofList);
        }

        return facets;
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message, RequestErrorCodes.InvalidInput));
}
