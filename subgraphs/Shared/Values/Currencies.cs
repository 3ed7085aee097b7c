namespace Federation.Shared.Values;

/// <summary>Minor-unit digits per ISO 4217 currency: two unless listed.</summary>
public static class Currencies
{
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0,
        ["PYG"] = 0, ["RWF"] = 0, ["UGX"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
    };

    private static readonly decimal[] Powers = [1m, 10m, 100m, 1000m];

    /// <summary>How many digits follow the decimal point: 0 for JPY, 3 for KWD, otherwise 2.</summary>
    public static int MinorDigits(string currency) => Digits.GetValueOrDefault(currency, 2);

    /// <summary>How many minor units make one unit: 1, 100 or 1000.</summary>
    public static decimal MinorPerUnit(string currency) => Powers[MinorDigits(currency)];

    /// <summary>Rounds an exact amount to whole minor units, half away from zero: the one rounding of a price line.</summary>
    public static long ToMinor(decimal amount, string currency) =>
        decimal.ToInt64(decimal.Round(amount * MinorPerUnit(currency), 0, MidpointRounding.AwayFromZero));

    /// <summary>The amount of so many minor units, written with the currency's digits (<c>12.50</c>, never <c>12.5</c>).</summary>
    public static decimal FromMinor(long minor, string currency)
    {
        var magnitude = unchecked((ulong)(minor < 0 ? -minor : minor));
        return new decimal(
            unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, minor < 0, (byte)MinorDigits(currency));
    }
}
