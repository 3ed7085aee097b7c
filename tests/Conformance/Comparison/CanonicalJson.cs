using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Federation.Conformance;

/// <summary>JSON as one line to compare: keys stay in order, numbers compare as numbers (3.0 is 3), strings as UTF-16.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonElement json)
    {
        var text = new StringBuilder();
        Append(text, json);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when CorpusText.Find(json) is { } units:
                text.Append(JsonSerializer.Serialize(units));
                break;
            case JsonValueKind.Object:
                var separator = "{";
                foreach (var property in json.EnumerateObject())
                {
                    text.Append(separator).Append(property.Name).Append(": ");
                    Append(text, property.Value);
                    separator = ", ";
                }

                text.Append(separator == "{" ? "{}" : "}");
                break;
            case JsonValueKind.Array:
                separator = "[";
                foreach (var item in json.EnumerateArray())
                {
                    text.Append(separator);
                    Append(text, item);
                    separator = ", ";
                }

                text.Append(separator == "[" ? "[]" : "]");
                break;
            case JsonValueKind.Number:
                text.Append(json.GetDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(json.ValueKind == JsonValueKind.String ? JsonSerializer.Serialize(json.GetString()) : json.GetRawText());
                break;
        }
    }
}
