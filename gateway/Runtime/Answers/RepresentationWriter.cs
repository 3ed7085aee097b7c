using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Planning.Plans;

namespace Federation.Runtime.Answers;

/// <summary>
/// Writes what is sent for an object. False, with a half-written text to throw away, when something needed is missing, null
/// where the subgraph takes no null, or null because of an error: the object is then left out of the request.
/// </summary>
internal static class RepresentationWriter
{
    public static bool TryWrite(Utf8JsonWriter writer, AnswerObject source, string typeName, IReadOnlyList<RepresentationField> fields) =>
        TryWriteObject(writer, source, typeName, fields);

    private static bool TryWriteObject(Utf8JsonWriter writer, AnswerObject source, string? typeName, IReadOnlyList<RepresentationField> fields)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        writer.WriteStartObject();
        if (typeName is not null)
        {
            writer.WriteString("__typename"u8, typeName);
        }

        foreach (var field in fields)
        {
            if (source.HasFailed(field.Key) || !source.Values.TryGetValue(field.Key, out var value))
            {
                return false;
            }

            writer.WritePropertyName(field.Name);
            if (value is null ? !TryWriteNull(writer, field) : !TryWriteValue(writer, value, field))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool TryWriteNull(Utf8JsonWriter writer, RepresentationField field)
    {
        writer.WriteNullValue();
        return field.IsNullable;
    }

    private static bool TryWriteValue(Utf8JsonWriter writer, object? value, RepresentationField field)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case JsonElement leaf when field.Children is null:
                leaf.WriteTo(writer);
                return true;
            case AnswerObject nested when field.Children is not null && field.Children.TryGetValue(nested.TypeName, out var fields):
                return TryWriteObject(writer, nested, field.IsAbstract ? nested.TypeName : null, fields);
            case List<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    if (!TryWriteValue(writer, item, field))
                    {
                        return false;
                    }
                }

                writer.WriteEndArray();
                return true;
            default:
                return false;
        }
    }
}
