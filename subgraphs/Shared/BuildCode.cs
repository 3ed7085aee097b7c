using System.Security.Cryptography;
using System.Text;

namespace Federation.Shared;

/// <summary>The canonical text of a build and its hash: what a price is cached under and what a quote signs.</summary>
public static class BuildCode
{
    /// <summary><c>market|trim|modelYear|code,code,...</c> with the option codes in ordinal order, each once.</summary>
    public static string Canonical(string market, string trim, int modelYear, IEnumerable<string> optionCodes)
    {
        var codes = optionCodes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"{market}|{trim}|{modelYear}|{string.Join(',', codes)}";
    }

    /// <summary>SHA-256 of the canonical text, 64 lower-case hex digits.</summary>
    public static string Hash(string market, string trim, int modelYear, IEnumerable<string> optionCodes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(market, trim, modelYear, optionCodes))));

    /// <summary>Reads a canonical text back; false for any other text.</summary>
    public static bool TryParse(string? canonical, out string market, out string trim, out int modelYear, out IReadOnlyList<string> optionCodes)
    {
        market = trim = "";
        modelYear = 0;
        optionCodes = [];
        var parts = canonical?.Split('|');
        if (parts is not { Length: 4 } || !int.TryParse(parts[2], out modelYear))
        {
            return false;
        }

        market = parts[0];
        trim = parts[1];
        optionCodes = parts[3].Length == 0 ? [] : parts[3].Split(',');
        return true;
    }
}
