using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>A model with one powertrain and one equipment line.</summary>
[ObjectType<Trim>(IgnoreProperties =
[
    nameof(Trim.ModelId),
    nameof(Trim.PowertrainCode),
    nameof(Trim.MarketCodes),
    nameof(Trim.TrimOptions),
    nameof(Trim.ProducedFrom),
    nameof(Trim.ProducedUntil),
])]
[Key("id")]
internal static class TrimNode
{
    private static readonly KeysetOrder<OptionGroup> GroupOrder = KeysetOrder<OptionGroup>.ById.Ascending(g => g.SortOrder);

    /// <summary>Resolves references to trims.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Trim?>> GetTrimByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Trim> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.Trims.LoadAsync(t => t.Id, ids, query, cancellationToken);

    /// <summary>Its name.</summary>
    public static string GetName([Parent(requires: nameof(Trim.Name))] Trim trim, [GraphQLType("LocaleTag")] string? locale = null) =>
        trim.Name.Get(locale);

    /// <summary>The choices that a build of this trim makes, in order of display.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<OptionGroup>>> GetOptionGroupsAsync(
        [Parent(requires: nameof(Trim.ModelId))] IReadOnlyList<Trim> trims,
        QueryContext<OptionGroup> query,
        VehiclesContext database,
        CancellationToken cancellationToken)
    {
        return await database.OptionGroups.LoadListsAsync(g => g.ModelId, [.. trims.Select(t => t.ModelId)], GroupOrder, query, cancellationToken);
    }

    /// <summary>What comes with the trim at no price.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Option>>> GetStandardOptionsAsync(
        [Parent] IReadOnlyList<Trim> trims, QueryContext<Option> query, VehiclesContext database, CancellationToken cancellationToken)
    {
        var ids = trims.Select(t => t.Id).ToList();
        var pairs = await database.TrimOptions
            .Where(o => o.IsStandard && ids.Contains(o.TrimId))
            .Select(o => new { o.TrimId, o.OptionId })
            .ToListAsync(cancellationToken);
        var optionIds = pairs.Select(p => p.OptionId).Distinct().ToList();
        var loaded = await database.Options.LoadAsync(o => o.Id, optionIds, query, cancellationToken);
        var options = loaded.OfType<Option>().ToDictionary(o => o.Id, StringComparer.Ordinal);
        var byTrim = pairs.ToLookup(p => p.TrimId, p => options[p.OptionId]);
        return [.. trims.Select(t => (IReadOnlyList<Option>)[.. byTrim[t.Id].OrderBy(o => o.Id, StringComparer.Ordinal)])];
    }

    /// <summary>The days on which it is built.</summary>
    public static DateWindow GetProductionWindow([Parent(requires: $"{nameof(Trim.ProducedFrom)} {nameof(Trim.ProducedUntil)}")] Trim trim) =>
        new(trim.ProducedFrom, trim.ProducedUntil);
}
