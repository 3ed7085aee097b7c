using System.Text.Json;
using Federation.Customers.Data;
using Federation.Customers.Domain;
using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace Federation.Customers.Graph;

/// <summary>Pages of dealers.</summary>
internal static class DealerList
{
    private const int MostServices = 16;

    private static readonly KeysetOrder<Dealer> ByCode = KeysetOrder<Dealer>.ById.Ascending(d => d.Code);

    /// <summary>A page of the dealers that offer all the services.</summary>
    public static async Task<DealerConnection?> PageAsync(
        GeoInput? near, IReadOnlyList<string> services, PagingArguments paging, QueryContext<Dealer> query, CustomersContext database, CancellationToken cancellationToken)
    {
        if (near?.Problem() is { } problem)
        {
            throw new GraphQLException(new GraphQLError(problem, RequestErrorCodes.InvalidInput));
        }

        var codes = services.Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count > MostServices)
        {
            throw new GraphQLException(new GraphQLError($"'services' has {codes.Count} entries: give at most {MostServices}.", RequestErrorCodes.InvalidInput));
        }

        IQueryable<Dealer> dealers = database.Dealers;
        foreach (var service in codes)
        {
            var code = $" {service} ";
            if (!await database.Dealers.AnyAsync(d => d.ServiceCodes.Contains(code), cancellationToken))
            {
                throw new GraphQLException(new GraphQLError(
                    $"No dealer offers '{service}': 'Dealer.services' has the codes, such as TEST_DRIVE.", RequestErrorCodes.InvalidInput));
            }

            dealers = dealers.Where(d => d.ServiceCodes.Contains(code));
        }

        var order = ByCode;
        if (near is not null)
        {
            var origin = GeoPosition.From(near);
            dealers = dealers.WithinRadius(origin, near.RadiusKm);
            order = KeysetOrder<Dealer>.ById.Ascending(GeoQuery.SquaredChord<Dealer>(origin));
        }

        var page = await dealers.ToPageAsync(order, paging, query, JsonSerializer.Serialize(new { near, services }), cancellationToken);
        return new DealerConnection(
            page.ToEdges((node, cursor, keys) => new DealerEdge(node, cursor, near is null ? null : GeoPosition.Kilometres((long)keys[0]!))), page.Info);
    }
}
