using System.Collections.Concurrent;
using Federation.Offers.Data;
using Federation.Offers.Domain;
using Federation.Shared.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Federation.Offers.Graph;

/// <summary>
/// The price books of all markets, each read once and kept: a price list never changes after it is published, a new one has a window of
/// its own. There are as many books as markets and windows, so the cache needs no limit.
/// </summary>
/// <param name="factory">Opens the tables.</param>
internal sealed class PriceLists(IDbContextFactory<OffersContext> factory)
{
    private readonly ConcurrentDictionary<(string Market, DateOnly Window), Task<PriceBook>> books = new();
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<DateOnly>>> windows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<MarketTax?>> markets = new(StringComparer.Ordinal);

    /// <summary>The prices of a market on a day; null for a market without a price list on that day.</summary>
    public async Task<PriceBook?> FindAsync(string market, DateOnly day)
    {
        if (await ReadOnceAsync(markets, market, ReadMarketAsync) is not { } taxes)
        {
            // Unknown codes come from clients and must not fill the cache.
            markets.TryRemove(market, out _);
            return null;
        }

        // A book holds from the last change of any row up to the next one.
        var starts = await ReadOnceAsync(windows, market, ReadWindowsAsync);
        var window = starts.LastOrDefault(start => start <= day);
        return window == default ? null : await ReadOnceAsync(books, (market, window), key => ReadBookAsync(taxes, key.Item2));
    }

    // A failed read is forgotten, so that the next caller tries again.
    private static async Task<TValue> ReadOnceAsync<TKey, TValue>(
        ConcurrentDictionary<TKey, Task<TValue>> cache, TKey key, Func<TKey, Task<TValue>> read)
        where TKey : notnull
    {
        var entry = cache.GetOrAdd(key, read);
        try
        {
            return await entry;
        }
        catch
        {
            cache.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    private async Task<MarketTax?> ReadMarketAsync(string market)
    {
        await using var database = await factory.CreateDbContextAsync();
        return await database.MarketTaxes.AsNoTracking().SingleOrDefaultAsync(m => m.MarketCode == market);
    }

    private async Task<IReadOnlyList<DateOnly>> ReadWindowsAsync(string market)
    {
        await using var database = await factory.CreateDbContextAsync();
        var rows = database.PriceRows.Where(r => r.MarketCode == market);
        var changes = await rows.Select(r => (DateOnly?)r.ValidFrom).Union(rows.Select(r => r.ValidUntil)).ToListAsync();
        return [.. changes.OfType<DateOnly>().Order()];
    }

    private async Task<PriceBook> ReadBookAsync(MarketTax market, DateOnly day)
    {
        await using var database = await factory.CreateDbContextAsync();
        var rows = await database.PriceRows.AsNoTracking()
            .Where(r => r.MarketCode == market.MarketCode && r.ValidFrom <= day && (r.ValidUntil == null || r.ValidUntil > day))
            .OrderBy(r => r.Id)
            .ToListAsync();
        return new PriceBook(
            market.ToTaxes(),
            rows.Select(r => r.ListVersion).Max(StringComparer.Ordinal) ?? "none",
            rows.Min(r => r.ValidUntil),
            rows.Select(r => new PriceEntry(r.Subject, r.Code, r.NetMinor)));
    }
}
