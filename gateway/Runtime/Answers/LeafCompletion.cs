using System.Text.Json;
using Federation.Types;

namespace Federation.Runtime.Answers;

/// <summary>Checks that a leaf value of a subgraph is one of its type.</summary>
internal static class LeafCompletion
{
    /// <summary>
    /// True with the value to write. An enum value that clients do not know is null: subgraphs may be ahead of the graph.
    /// False when the JSON cannot be a value of the type.
    /// </summary>
    public static bool TryComplete(JsonElement json, TypeDefinition type, out object? value)
    {
        value = json;
        switch (type)
        {
            case EnumType enumType:
                if (json.ValueKind != JsonValueKind.String)
                {
                    return false;
                }

                value = enumType.TryGetByName(json.GetString()!, out _) ? json : null;
                return true;
            case ScalarType { IsBuiltIn: true }:
                return IsBuiltIn(json, type.Name);
            default:
                return true;
        }
    }

    private static bool IsBuiltIn(JsonElement json, string name) => name switch
    {
        "Int" => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out _),
        "Float" => json.ValueKind == JsonValueKind.Number,
        "Boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "ID" => json.ValueKind is JsonValueKind.String or JsonValueKind.Number,
        _ => json.ValueKind == JsonValueKind.String,
    };
}
