using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>The option groups of models with all their members, read once per request and model.</summary>
/// <param name="factory">Opens the tables.</param>
internal sealed class ModelGroups(IDbContextFactory<VehiclesContext> factory) : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<OptionGroup>> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>The groups by model id, each in order of display.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<OptionGroup>>> OfAsync(IEnumerable<string> modelIds, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var wanted = modelIds.Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
            if (wanted.Count > 0)
            {
                await using var database = await factory.CreateDbContextAsync(cancellationToken);
                var groups = await database.OptionGroups.AsNoTracking().Where(g => wanted.Contains(g.ModelId)).OrderBy(g => g.SortOrder).ToListAsync(cancellationToken);
                foreach (var id in wanted)
                {
                    known[id] = [.. groups.Where(g => g.ModelId == id)];
                }
            }

            return known;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
