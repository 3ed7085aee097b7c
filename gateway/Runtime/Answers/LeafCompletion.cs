using System.Text.Json;
using Federation.Types;

namespace Federation.Runtime.Answers;

/// <summary>Checks that a leaf value of a subgraph is one of its type; the thorough check, for values that did not fit at first sight.</summary>
internal static class LeafCompletion
{
    /// <summary>
    /// What becomes of a value. An enum value that clients do not know is null: subgraphs may be ahead of the graph.
    /// </summary>
    public static LeafOutcome Complete(JsonElement json, TypeDefinition type) => type switch
    {
        EnumType enumType => Complete(json, enumType),
        ScalarType { IsBuiltIn: true } => IsBuiltIn(json, type.Name) ? LeafOutcome.Kept : LeafOutcome.Misfit,
        _ => LeafOutcome.Kept,
    };

    private static LeafOutcome Complete(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return LeafOutcome.Misfit;
        }

        return type.Values.Any(v => json.ValueEquals(v.Name)) ? LeafOutcome.Kept : LeafOutcome.Null;
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
