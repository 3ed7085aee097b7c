using System.Text.Json;

namespace Federation.Execution;

/// <summary>Gives the .NET value of a JSON leaf.</summary>
internal static class JsonLeaf
{
    public static object Unwrap(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => json,
    };
}
