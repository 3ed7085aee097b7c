using System.Text.Json;

namespace Federation.Conformance;

/// <summary>JSON of a case as the values that resolvers give and variables have.</summary>
internal static class CorpusValues
{
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when CorpusText.Find(json) is { } text => text,
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var number) ? number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
