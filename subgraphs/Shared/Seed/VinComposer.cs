using System.Globalization;
using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>
/// Composes vehicle identification numbers of the fictional maker: world codes beginning with 0 are assigned to no country, so that no
/// real car can have one. Fourth to eighth character: model, line, powertrain, market; tenth: model year; eleventh: plant.
/// </summary>
internal static class VinComposer
{
    private const string Letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const string YearCodes = "ABCDEFGHJKLMNPRSTVWXY123456789";

    public static IReadOnlyList<string> Plants { get; } = ["HLD1", "NVK2", "TRS3", "KMB4"];

    public static string Compose(SeedCatalogue catalogue, SeedTrim trim, string marketCode, int modelYear, int plant, int serial)
    {
        var model = Index(catalogue.Models, m => m.Code == trim.ModelCode);
        var maker = catalogue.Model(trim.ModelCode).BrandCode == "ALVARRA" ? "0VA" : "0VK";
        var powertrain = Index(catalogue.Powertrains, p => p.Code == trim.PowertrainCode);
        var market = Index(catalogue.Markets, m => m.Code == marketCode);
        var line = (char)('1' + trim.LineLevel);
        var descriptor = $"{Letters[model]}{line}{powertrain / 10}{powertrain % 10}{Letters[market]}";
        // 1980 is A; the codes repeat every 30 years.
        var year = YearCodes[(modelYear - 1980) % YearCodes.Length];
        return Vin.WithCheckDigit($"{maker}{descriptor}0{year}{Letters[plant]}{serial.ToString("000000", CultureInfo.InvariantCulture)}");
    }

    private static int Index<T>(IReadOnlyList<T> items, Predicate<T> match)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (match(items[i]))
            {
                return i;
            }
        }

        return 0;
    }
}
