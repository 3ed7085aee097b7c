using System.Globalization;
using System.Text;
using System.Text.Json;
using Federation.TestKit;

namespace Federation.Conformance;

/// <summary>Errors of the corpus in the form of <see cref="ErrorText"/>.</summary>
internal static class RecordedErrors
{
    public static string Describe(JsonElement error)
    {
        var text = new StringBuilder(JavaScriptTexts.Translate(error.GetProperty("message").GetString()!));
        if (error.TryGetProperty("locations", out var locations))
        {
            foreach (var location in locations.EnumerateArray())
            {
                text.Append(CultureInfo.InvariantCulture, $" ({location.GetProperty("line").GetInt32()}:{location.GetProperty("column").GetInt32()})");
            }
        }

        return text.ToString();
    }

    /// <summary>Errors that are compared as a set, in the form of <see cref="ErrorText.OfSet"/>.</summary>
    public static string DescribeSet(JsonElement errors) =>
        string.Join('\n', errors.EnumerateArray().Select(Describe).Order(StringComparer.Ordinal));
}
