using Federation.Offers.Data;
using Microsoft.EntityFrameworkCore;

namespace Federation.Offers.Graph;

/// <summary>
/// What pricing knows of trims and options, read once and kept: it changes with the catalogue, which is loaded when the database is made.
/// </summary>
/// <param name="factory">Opens the tables.</param>
internal sealed class PriceFacts(IDbContextFactory<OffersContext> factory) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private PriceFactTable? table;

    /// <summary>The facts.</summary>
    public async ValueTask<PriceFactTable> GetAsync(CancellationToken cancellationToken)
    {
        if (table is { } known)
        {
            return known;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            return table ??= await ReadAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<PriceFactTable> ReadAsync(CancellationToken cancellationToken)
    {
        await using var database = await factory.CreateDbContextAsync(cancellationToken);
        var trims = await database.Trims.AsNoTracking().ToListAsync(cancellationToken);
        var options = await database.Options.AsNoTracking().ToListAsync(cancellationToken);
        var services = await database.Services.AsNoTracking().ToListAsync(cancellationToken);
        return new PriceFactTable(
            trims.ToDictionary(t => t.TrimCode, t => t.ToFacts(), StringComparer.Ordinal),
            trims.ToDictionary(t => t.Id, t => t.TrimCode, StringComparer.Ordinal),
            trims.ToLookup(t => t.ModelId, t => t.TrimCode, StringComparer.Ordinal),
            options.ToDictionary(o => (o.ModelCode, o.Code), o => o.ToFacts()),
            options.ToDictionary(o => o.Id, o => (o.ModelCode, o.Code), StringComparer.Ordinal),
            services.ToDictionary(s => s.Id, s => s.Code, StringComparer.Ordinal));
    }
}
