using System.Text;
using System.Text.Json;
using Federation.Language;

namespace Federation.Conformance;

/// <summary>Texts of cases. One with lone surrogates, which JSON cannot carry, is written <c>{"$utf16": [code units]}</c>.</summary>
internal static class CorpusText
{
    /// <summary>The property "source"; lone surrogates get the three bytes that a careless encoder would give them.</summary>
    public static SourceText ReadSource(CorpusCase row)
    {
        var source = row.Json.GetProperty("source");
        if (source.ValueKind == JsonValueKind.String)
        {
            return new SourceText(source.GetString()!);
        }

        var bytes = new List<byte>();
        foreach (var unit in ReadUnits(source))
        {
            bytes.AddRange(char.IsSurrogate(unit)
                ? [(byte)(0xE0 | (unit >> 12)), (byte)(0x80 | ((unit >> 6) & 0x3F)), (byte)(0x80 | (unit & 0x3F))]
                : Encoding.UTF8.GetBytes([unit]));
        }

        return new SourceText(bytes.ToArray());
    }

    /// <summary>The string that an object <c>{"$utf16": …}</c> stands for; null for any other object.</summary>
    public static string? Find(JsonElement json) => json.TryGetProperty("$utf16", out _) ? new string(ReadUnits(json)) : null;

    private static char[] ReadUnits(JsonElement json) =>
        [.. json.GetProperty("$utf16").EnumerateArray().Select(unit => (char)unit.GetInt32())];
}
