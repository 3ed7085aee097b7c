using Federation.Shared.Pricing;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>The eight markets and how a euro list price becomes theirs.</summary>
internal static class MarketTable
{
    public static IReadOnlyList<MarketRow> Rows { get; } =
    [
        Row("DE", "Germany", "EUR", "de-DE", TaxDisplay.Gross, "km", "Europe/Berlin", SalesModel.Agency, false, new("MwSt.", TaxKind.Vat, 0.19m), "Zulassung", 1.00m, 10, 10, 890, 195),
        Row("FR", "France", "EUR", "fr-FR", TaxDisplay.Gross, "km", "Europe/Paris", SalesModel.Agency, false, new("TVA", TaxKind.Vat, 0.20m), "Immatriculation", 1.01m, 10, 10, 840, 240),
        Row("SE", "Sweden", "SEK", "sv-SE", TaxDisplay.Gross, "km", "Europe/Stockholm", SalesModel.Agency, false, new("moms", TaxKind.Vat, 0.25m), "Registrering", 11.4m, 100, 50, 8900, 1500),
        Row("GB", "United Kingdom", "GBP", "en-GB", TaxDisplay.Gross, "mi", "Europe/London", SalesModel.Agency, true, new("VAT", TaxKind.Vat, 0.20m), "First registration fee", 0.87m, 10, 5, 650, 55),
        Row("CH", "Switzerland", "CHF", "de-CH fr-CH it-CH", TaxDisplay.Gross, "km", "Europe/Zurich", SalesModel.Franchise, false, new("MwSt.", TaxKind.Vat, 0.081m), "Immatrikulation", 0.98m, 10, 10, 850, 120),
        Row("JP", "Japan", "JPY", "ja-JP", TaxDisplay.Gross, "km", "Asia/Tokyo", SalesModel.Franchise, true, new("消費税", TaxKind.Vat, 0.10m), "登録費用", 162m, 1000, 1000, 98_000, 42_000),
        Row("CN", "China", "CNY", "zh-CN", TaxDisplay.Gross, "km", "Asia/Shanghai", SalesModel.Direct, false, new("增值税", TaxKind.Vat, 0.13m), "上牌费", 7.6m, 100, 50, 5800, 500),
        Row("US", "United States", "USD", "en-US", TaxDisplay.Net, "mi", "America/Los_Angeles", SalesModel.Franchise, false, new("Sales tax", TaxKind.SalesTax, 0.0725m), "Title and registration", 1.06m, 10, 5, 1195, 310),
    ];

    private static MarketRow Row(
        string code, string name, string currency, string locales, TaxDisplay display, string unit, string zone, SalesModel model, bool right,
        TaxComponent tax, string registrationName, decimal factor, int baseStep, int optionStep, int delivery, int registration)
    {
        var tags = locales.Split(' ');
        var market = new SeedMarket(
            NodeIds.Market(code), code, name, code, currency, tags, display, unit, zone, model, right,
            new(code, currency, tags[0], [tax], registrationName));
        return new(market, factor, baseStep, optionStep, delivery, registration);
    }
}
