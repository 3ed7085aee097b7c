using Federation.Shared.Values;
using Federation.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>What the schema cannot say about a filter: sizes that the database is spared, ranges that are none, codes that nothing has.</summary>
internal static class StockFilterRules
{
    private const int MostEntries = 100;
    private const int MostOptions = 20;
    private const int MostWords = 8;

    /// <summary>The first thing that is wrong, with the way out; null when the filter can be used.</summary>
    public static async Task<string?> ProblemAsync(StockFilter filter, VehiclesContext database, CancellationToken cancellationToken) =>
        Size(filter.ModelCodes?.Count, "modelCodes", MostEntries)
        ?? Size(filter.Conditions?.Count, "conditions", MostEntries)
        ?? Size(filter.Propulsions?.Count, "propulsions", MostEntries)
        ?? Size(filter.OptionCodes?.Count, "optionCodes", MostOptions)
        ?? Size(filter.DealerIds?.Count, "dealerIds", MostEntries)
        ?? Size(filter.SearchWords.Count, "search", MostWords)
        ?? Range(filter.Price, "price")
        ?? Range(filter.MileageKm, "mileageKm")
        ?? await UnknownAsync(filter.ModelCodes, "model", database.Models.Select(m => m.Code), cancellationToken)
        ?? await UnknownAsync(filter.OptionCodes, "option", database.Options.Select(o => o.Code), cancellationToken);

    private static string? Size(int? count, string field, int most) =>
        count > most ? $"'{field}' has {count} entries: give at most {most}." : null;

    private static string? Range(RangeInput? range, string field) =>
        range is { Min: { } min, Max: { } max } && min > max ? $"'{field}' goes from {min} to {max}: nothing lies between. Give min and max the other way round." : null;

    private static async Task<string?> UnknownAsync(IReadOnlyList<string>? codes, string kind, IQueryable<string> known, CancellationToken cancellationToken)
    {
        if (codes is not { Count: > 0 })
        {
            return null;
        }

        var found = await known.Where(k => codes.Contains(k)).Distinct().ToListAsync(cancellationToken);
        return codes.FirstOrDefault(c => !found.Contains(c, StringComparer.Ordinal)) is { } unknown ? $"There is no {kind} '{unknown}': the query 'models' leads to the codes." : null;
    }
}
