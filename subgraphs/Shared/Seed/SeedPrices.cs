using Federation.Shared.Pricing;

namespace Federation.Shared.Seed;

/// <summary>The price list of all markets and windows.</summary>
public sealed class SeedPrices
{
    private readonly SeedCatalogue _catalogue;
    private readonly ILookup<string, SeedPriceRow> _ofMarket;

    internal SeedPrices(SeedCatalogue catalogue, IReadOnlyList<SeedPriceRow> rows)
    {
        _catalogue = catalogue;
        Rows = rows;
        _ofMarket = rows.ToLookup(r => r.MarketCode);
    }

    /// <summary>About 25,000 rows, ordered by window, market, subject and catalogue order.</summary>
    public IReadOnlyList<SeedPriceRow> Rows { get; }

    /// <summary>The rows of a market that hold on a day, ready for <see cref="VehiclePricing"/>.</summary>
    public PriceBook Book(string marketCode, DateOnly at)
    {
        var rows = _ofMarket[marketCode].Where(r => r.ValidFrom <= at && (r.ValidUntil is not { } until || at < until)).ToList();
        return new(
            _catalogue.Market(marketCode).Taxes,
            rows.Count > 0 ? rows[0].ListVersion : "none",
            rows.Count > 0 ? rows[0].ValidUntil : null,
            rows.Select(r => new PriceEntry(r.Subject, r.Code, r.NetMinor)));
    }
}
