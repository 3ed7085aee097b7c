using System.Linq.Expressions;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>Counts the values of a search: one statement for each facet.</summary>
internal static class StockFacets
{
    /// <summary>The facets there are.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["model", "paint", "propulsion"];

    /// <summary>One facet over everything that the search finds without the facet's own filter; the key is one of <see cref="Keys"/>.</summary>
    public static Task<Facet> CountAsync(string key, StockSearch search, VehiclesContext database, CancellationToken cancellationToken) => key switch
    {
        "model" => ModelsAsync(search, database, cancellationToken),
        "paint" => PaintsAsync(search, database, cancellationToken),
        "propulsion" => PropulsionsAsync(search, database, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private static async Task<Facet> ModelsAsync(StockSearch search, VehiclesContext database, CancellationToken cancellationToken)
    {
        var filter = search.Filter with { ModelCodes = null };
        var counts = await CountAsync(search with { Filter = filter }, database, v => v.ModelCode, cancellationToken);
        var names = await database.Models.Select(m => new { m.Code, m.Name }).ToDictionaryAsync(m => m.Code, m => m.Name, cancellationToken);
        return Facet("model", "Model", counts, code => names[code].Get(search.Locale), code => search.Filter.ModelCodes?.Contains(code) is true);
    }

    private static async Task<Facet> PaintsAsync(StockSearch search, VehiclesContext database, CancellationToken cancellationToken)
    {
        // A paint is asked for as one of the option codes; these alone are left aside.
        var paints = await database.Options.AsNoTracking().Where(o => o.Kind == OptionKind.Paint).Select(o => new { o.Code, o.Name }).ToListAsync(cancellationToken);
        var names = paints.DistinctBy(p => p.Code).ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
        var filter = search.Filter with { OptionCodes = search.Filter.OptionCodes?.Where(c => !names.ContainsKey(c)).ToList() };
        var counts = await CountAsync(search with { Filter = filter }, database, v => v.PaintCode, cancellationToken);
        return Facet("paint", "Paint", counts, code => names[code].Get(search.Locale), code => search.Filter.OptionCodes?.Contains(code) is true);
    }

    private static async Task<Facet> PropulsionsAsync(StockSearch search, VehiclesContext database, CancellationToken cancellationToken)
    {
        var filter = search.Filter with { Propulsions = null };
        var counts = await CountAsync(search with { Filter = filter }, database, v => v.Propulsion, cancellationToken);
        return Facet(
            "propulsion",
            "Propulsion",
            counts.ToDictionary(c => c.Key.ToString().ToUpperInvariant(), c => c.Value, StringComparer.Ordinal),
            Label,
            value => search.Filter.Propulsions?.Any(p => string.Equals(p.ToString(), value, StringComparison.OrdinalIgnoreCase)) is true);
    }

    private static Task<Dictionary<TKey, int>> CountAsync<TKey>(
        StockSearch search, VehiclesContext database, Expression<Func<StockVehicle, TKey>> value, CancellationToken cancellationToken)
        where TKey : notnull =>
        search.Apply(database.StockVehicles.AsNoTracking())
            .GroupBy(value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private static Facet Facet(string key, string label, Dictionary<string, int> counts, Func<string, string> name, Func<string, bool> selected) => new(
        key,
        label,
        [.. counts
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new FacetValue(c.Key, name(c.Key), c.Value, selected(c.Key)))]);

    private static string Label(string propulsion) => propulsion switch
    {
        "BEV" => "Electric",
        "PHEV" => "Plug-in hybrid",
        "HEV" => "Hybrid",
        "FCEV" => "Hydrogen",
        "PETROL" => "Petrol",
        "DIESEL" => "Diesel",
        _ => propulsion,
    };
}
