using System.Globalization;
using System.Text.Json;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>Values as a document and as an answer writes them.</summary>
internal static class Literal
{
    /// <summary>The value in a document.</summary>
    public static string Of(object? value) => value switch
    {
        Enum state => EnumName(state),
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => Json(value),
    };

    /// <summary>The value in an answer.</summary>
    public static string Json(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        Enum state => $"\"{EnumName(state)}\"",
        decimal number => $"\"{number.ToString(CultureInfo.InvariantCulture)}\"",
        DateOnly day => $"\"{day:yyyy-MM-dd}\"",
        DateTimeOffset instant => $"\"{instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}Z\"",
        _ => JsonSerializer.Serialize((string)value, s_plain),
    };

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string EnumName(Enum state) => string.Concat(
        state.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
