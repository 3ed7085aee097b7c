using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>
/// The price of a car, the one rule behind configurator, stock list, quote and seed data.
/// Step 1: the base price of the trim. Step 2: one line per selected option that is not standard; an option inside a chosen package
/// costs 0. Step 3: what a demonstrator or used car has lost, from the sum so far. Step 4: delivery. Each line is rounded once on its
/// net and once per tax, half away from zero; the total is the sum of the lines. Step 5: on the road = total + registration.
/// </summary>
public static class VehiclePricing
{
    private static readonly LocalizedText DeliveryLabel = LocalizedText.Of("Delivery", "Überführung", "Frais de livraison");

    /// <summary>Prices a car from one market's price book.</summary>
    public static VehiclePriceResult Price(VehicleToPrice car, PriceBook book)
    {
        ArgumentNullException.ThrowIfNull(car);
        ArgumentNullException.ThrowIfNull(book);
        var lines = new List<VehiclePriceLine>(car.Options.Count + 6);
        var missing = new List<string>();

        // Step 1
        AddListed(lines, missing, book, PriceLineKind.Base, PriceSubject.Trim, car.Trim.TrimCode, car.Trim.TrimCode, car.Trim.Label);

        // Step 2
        AddOptions(lines, missing, book, car);
        if (missing.Count > 0)
        {
            return new(null, missing);
        }

        // Step 3
        var listNet = lines.Sum(l => l.Amount.Net.Amount);
        foreach (var step in Depreciation.Steps(car, listNet))
        {
            var amount = book.Market.Tax(book.Market.Round(step.Net).Minor);
            lines.Add(new(step.Kind, step.Code, step.Label, amount, step.Code));
        }

        // Step 4
        if (book.Find(PriceSubject.Delivery, PriceBook.DeliveryCode) is { } delivery)
        {
            lines.Add(new(PriceLineKind.Delivery, PriceBook.DeliveryCode, DeliveryLabel, book.Market.Tax(delivery)));
        }

        var total = book.Market.Sum(lines.Select(l => l.Amount));
        return new(new(book.Market.Currency, lines, total, OnTheRoad(total, book), book.ListVersion, book.ValidUntil), []);
    }

    /// <summary>The price of one option by itself; null when the market has none.</summary>
    public static TaxedMoney? OptionPrice(string modelCode, string optionCode, PriceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Listed(PriceSubject.Option, PriceBook.OptionCode(modelCode, optionCode), book);
    }

    /// <summary>Any listed price with its tax; null when the market has none.</summary>
    public static TaxedMoney? Listed(PriceSubject subject, string code, PriceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Find(subject, code) is { } net ? book.Market.Tax(net) : null;
    }

    private static void AddOptions(List<VehiclePriceLine> lines, List<string> missing, PriceBook book, VehicleToPrice car)
    {
        var absorbedBy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var package in car.Options.Where(o => o.Kind == OptionKind.Package).OrderBy(o => o.Code, StringComparer.Ordinal))
        {
            foreach (var content in package.PackageContents)
            {
                absorbedBy.TryAdd(content, package.Code);
            }
        }

        foreach (var option in car.Options.DistinctBy(o => o.Code).OrderBy(o => o.Kind).ThenBy(o => o.Code, StringComparer.Ordinal))
        {
            if (car.Trim.StandardOptions.Contains(option.Code))
            {
                continue;
            }

            var kind = option.Kind == OptionKind.Package ? PriceLineKind.Package : PriceLineKind.Option;
            if (absorbedBy.TryGetValue(option.Code, out var package))
            {
                lines.Add(new(kind, option.Code, option.Label, book.Market.Tax(0), $"INCLUDED_IN:{package}"));
                continue;
            }

            var priced = PriceBook.OptionCode(car.Trim.ModelCode, option.Code);
            AddListed(lines, missing, book, kind, PriceSubject.Option, priced, option.Code, option.Label);
        }
    }

    private static void AddListed(
        List<VehiclePriceLine> lines, List<string> missing, PriceBook book, PriceLineKind kind, PriceSubject subject, string priced, string code, LocalizedText label)
    {
        if (book.Find(subject, priced) is { } net)
        {
            lines.Add(new(kind, code, label, book.Market.Tax(net)));
        }
        else
        {
            missing.Add(code);
        }
    }

    private static TaxedMoney OnTheRoad(TaxedMoney total, PriceBook book)
    {
        if (book.Find(PriceSubject.Registration, PriceBook.RegistrationCode) is not { } charge)
        {
            return total;
        }

        return total.With(new(book.Market.RegistrationName, 0m, book.Market.Money(0), book.Market.Money(charge), TaxKind.Registration));
    }
}
