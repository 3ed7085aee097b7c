using System.Text.Json;
using Federation.Language;

namespace Federation.Engine.Tests.Execution;

/// <summary>Turns JSON of a case into the values that resolvers give.</summary>
internal static class JsonValues
{
    public static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("$utf16", out var units) =>
            new string([.. units.EnumerateArray().Select(u => (char)u.GetInt32())]),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(p => p.Name, p => ToValue(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(ToValue).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var number) ? number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static GraphQLError ToError(JsonElement json)
    {
        var extensions = json.TryGetProperty("extensions", out var given) ? (IReadOnlyDictionary<string, object?>?)ToValue(given) : null;
        return new GraphQLError(json.GetProperty("$error").GetString()!, extensions: extensions);
    }

    public static JsonElement ToJson(object? value) => JsonSerializer.SerializeToElement(value);
}
