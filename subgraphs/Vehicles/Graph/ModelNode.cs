using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Federation.Vehicles.Media;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>A model line over all its trims.</summary>
[ObjectType<Model>(IgnoreProperties = [nameof(Model.BrandCode), nameof(Model.SearchText), nameof(Model.Trims), nameof(Model.OptionGroups)])]
[Key("id")]
internal static class ModelNode
{
    private static readonly KeysetOrder<Trim> TrimOrder = KeysetOrder<Trim>.ById.Ascending(t => t.Code);

    /// <summary>Resolves references to models.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Model?>> GetModelByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Model> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.Models.LoadAsync(m => m.Id, ids, query, cancellationToken);

    /// <summary>Its name; the same in every language.</summary>
    public static string GetName([Parent(requires: nameof(Model.Name))] Model model, [GraphQLType("LocaleTag")] string? locale = null) =>
        model.Name.Get(locale);

    /// <summary>The trims that a market offers on a day, by default today.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Trim>>> GetTrimsAsync(
        [Parent] IReadOnlyList<Model> models,
        string market,
        DateOnly? at,
        QueryContext<Trim> query,
        VehiclesContext database,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (!await database.Markets.AnyAsync(m => m.Code == market, cancellationToken))
        {
            throw new GraphQLException(new GraphQLError(Markets.Unknown(market), RequestErrorCodes.InvalidInput));
        }

        var day = at ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var code = $" {market} ";
        return await database.Trims
            .Where(t => t.MarketCodes.Contains(code) && t.ProducedFrom <= day && (t.ProducedUntil == null || t.ProducedUntil > day))
            .LoadListsAsync(t => t.ModelId, [.. models.Select(m => m.Id)], TrimOrder, query, cancellationToken);
    }

    /// <summary>A picture of the model in a neutral paint.</summary>
    public static VisualAsset? GetHero(
        [Parent(requires: $"{nameof(Model.Name)} {nameof(Model.BodyStyle)}")] Model model, CarPictures pictures) =>
        pictures.Of(model, colour: null, "side");
}
