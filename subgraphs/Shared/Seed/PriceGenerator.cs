using Federation.Shared.Pricing;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Prices everything in every market for two windows: last year's list, and the list in force.</summary>
internal static class PriceGenerator
{
    private static readonly PriceWindow[] Windows =
    [
        new("2025.2", new(2025, 7, 1), new DateOnly(2026, 1, 1), 0.98m),
        new("2026.1", new(2026, 1, 1), null, 1.00m),
    ];

    public static SeedPrices Generate(SeedCatalogue catalogue, IReadOnlyList<SeedServiceProduct> services)
    {
        var rows = new List<SeedPriceRow>(26_000);
        foreach (var window in Windows)
        {
            foreach (var market in MarketTable.Rows)
            {
                AddMarket(rows, window, market, catalogue, services);
            }
        }

        return new(catalogue, rows);
    }

    private static void AddMarket(
        List<SeedPriceRow> rows, PriceWindow window, MarketRow market, SeedCatalogue catalogue, IReadOnlyList<SeedServiceProduct> services)
    {
        var code = market.Market.Code;
        void Add(PriceSubject subject, string priced, string? id, long net) => rows.Add(
            new(subject, priced, id, code, market.Market.Currency, window.From, window.Until, net, window.Version));

        Add(PriceSubject.Delivery, PriceBook.DeliveryCode, null, Currencies.ToMinor(market.Delivery, market.Market.Currency));
        Add(PriceSubject.Registration, PriceBook.RegistrationCode, null, Currencies.ToMinor(market.Registration, market.Market.Currency));
        foreach (var trim in catalogue.Trims.Where(t => t.Markets.Contains(code)))
        {
            var euro = TrimPrices.Euro(catalogue, trim) * window.Level;
            Add(PriceSubject.Trim, trim.Code, trim.Id, market.Minor(euro, market.BaseStep));
        }

        foreach (var option in catalogue.Options.Where(o => !SeedFixtures.HasNoPrice(o.ModelCode, o.Code, code)))
        {
            Add(PriceSubject.Option, PriceBook.OptionCode(option.ModelCode, option.Code), option.Id, market.Minor(option.PriceEur * window.Level, market.OptionStep));
        }

        foreach (var service in services.Where(s => s.Markets.Contains(code)))
        {
            Add(PriceSubject.Service, service.Code, service.Id, market.Minor(service.PriceEur * window.Level, 1));
        }
    }
}
