using System.Text.Json;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// Result coercion of scalars and enums (https://spec.graphql.org/September2025/#sec-Scalars.Result-Coercion). The usual
/// .NET value of a built-in scalar is kept as it is; everything else its coercion writes.
/// </summary>
internal sealed class LeafCompleter(LeafBuffer buffer)
{
    /// <summary>True for the usual .NET value of a built-in scalar, which is kept as it is.</summary>
    public static bool CanKeep(CompletionKind kind, object? value) => kind switch
    {
        CompletionKind.String => value is string,
        CompletionKind.Int => value is int,
        CompletionKind.Boolean => value is bool,
        CompletionKind.Float => value is double number && double.IsFinite(number),
        _ => false,
    };

    /// <summary>The value for the result; null with a message when it does not fit.</summary>
    public object? Complete(CompletionPlan plan, object value, out string? message)
    {
        message = null;
        switch (plan.Kind)
        {
            case CompletionKind.String when value is string:
            case CompletionKind.Int when value is int:
            case CompletionKind.Boolean when value is bool:
            case CompletionKind.Float when value is double number && double.IsFinite(number):
                return value;
            case CompletionKind.Enum:
                return CompleteEnum((EnumType)plan.NamedType, value, out message);
            default:
                return CompleteScalar((ScalarType)plan.NamedType, value, out message);
        }
    }

    private RawLeaf? CompleteScalar(ScalarType type, object value, out string? message)
    {
        var coercion = type.Coercion;
        if (value is JsonElement json)
        {
            value = coercion.TryParseJson(json, out var parsed, out _) && parsed is not null ? parsed : JsonLeaf.Unwrap(json);
        }

        return buffer.Write(coercion, value, out message);
    }

    private static string? CompleteEnum(EnumType type, object value, out string? message)
    {
        if (value is JsonElement json)
        {
            value = JsonLeaf.Unwrap(json);
        }

        message = null;
        if (type.TryGetByRuntimeValue(value, out var found) || (value is string name && type.TryGetByName(name, out found)))
        {
            return found.Name;
        }

        message = $"Enum \"{type.Name}\" cannot represent value: {ValueInspector.Inspect(value)}";
        return null;
    }
}
