using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>Pages of models.</summary>
internal static class ModelList
{
    /// <summary>A page of the models that a market offers, in order of their codes.</summary>
    public static async Task<ModelConnection?> PageAsync(
        string market, ModelFilter filter, PagingArguments paging, QueryContext<Model> query, VehiclesContext database, CancellationToken cancellationToken)
    {
        if (!await database.Markets.AnyAsync(m => m.Code == market, cancellationToken))
        {
            throw new GraphQLException(new GraphQLError(Markets.Unknown(market), RequestErrorCodes.InvalidInput));
        }

        var offered = $" {market} ";
        var models = database.Models.Where(m => m.Trims.Any(t => t.MarketCodes.Contains(offered)));
        if (filter.BodyStyles is { } bodies)
        {
            models = models.Where(m => bodies.Contains(m.BodyStyle));
        }

        if (filter.Propulsions is { } propulsions)
        {
            models = models.Where(m => m.Trims.Any(t => t.MarketCodes.Contains(offered) && propulsions.Contains(t.Powertrain.Propulsion)));
        }

        if (filter.Search?.ToLowerInvariant() is { } word)
        {
            models = models.Where(m => m.SearchText.Contains(word));
        }

        var page = await models.ToPageAsync(
            KeysetOrder<Model>.ById.Ascending(m => m.Code), paging, query, $"{market}|{JsonSerializer.Serialize(filter)}", cancellationToken);
        return new ModelConnection(page);
    }
}
