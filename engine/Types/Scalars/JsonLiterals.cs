using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Turns literals into JSON and JSON-like runtime values into literals, for scalars without a shape of their own.</summary>
internal static class JsonLiterals
{
    /// <summary>How deep a value that is written may nest.</summary>
    public const int MaxDepth = 1000;

    /// <summary>
    /// The JSON that a literal stands for. An enum value becomes its name; variables are replaced by their values, an
    /// absent one makes an object field absent and a list item null.
    /// </summary>
    public static JsonElement ToJson(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal, variables);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Whether a literal has more levels of lists and objects than allowed.</summary>
    public static bool IsDeeperThan(int levels, ValueNode literal)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return literal switch
        {
            ListValueNode list => levels == 0 || list.Items.Any(item => IsDeeperThan(levels - 1, item)),
            ObjectValueNode map => levels == 0 || map.Fields.Any(field => IsDeeperThan(levels - 1, field.Value)),
            _ => false,
        };
    }

    /// <summary>Whether JSON has more levels of arrays and objects than allowed.</summary>
    public static bool IsDeeperThan(int levels, JsonElement json)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return json.ValueKind switch
        {
            JsonValueKind.Array => levels == 0 || json.EnumerateArray().Any(item => IsDeeperThan(levels - 1, item)),
            JsonValueKind.Object => levels == 0 || json.EnumerateObject().Any(property => IsDeeperThan(levels - 1, property.Value)),
            _ => false,
        };
    }

    /// <summary>
    /// Whether <see cref="Write(Utf8JsonWriter, object?)"/> knows the value; looks into containers, of which there are at most
    /// <see cref="MaxDepth"/> in each other.
    /// </summary>
    public static bool CanWrite(object? value) => CanWrite(value, MaxDepth);

    private static bool CanWrite(object? value, int levels)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            null or JsonElement or string or bool or char or Guid or Uri or Enum or DateTimeOffset or DateOnly or TimeOnly or TimeSpan => true,
            IEnumerable<KeyValuePair<string, object?>> fields => levels > 0 && fields.All(field => CanWrite(field.Value, levels - 1)),
            IEnumerable items => levels > 0 && items.Cast<object?>().All(item => CanWrite(item, levels - 1)),
            _ => RuntimeNumber.Normalize(value) is long or double or decimal,
        };
    }

    /// <summary>Writes a runtime value as JSON.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                WriteObject(writer, fields);
                break;
            case IEnumerable items and not Uri:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, value);
                break;
        }
    }

    /// <summary>The literal of a runtime value; null for .NET types without JSON form.</summary>
    public static ValueNode? ToLiteral(object? value)
    {
        if (!CanWrite(value))
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth });
        return ToLiteral(JsonElement.ParseValue(ref reader));
    }

    private static ValueNode ToLiteral(JsonElement json)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return json.ValueKind switch
        {
            JsonValueKind.Object => new ObjectValueNode
            {
                Fields = json.EnumerateObject()
                    .Select(property => new ObjectFieldNode { Name = new NameNode { Value = property.Name }, Value = ToLiteral(property.Value) })
                    .ToArray(),
            },
            JsonValueKind.Array => new ListValueNode { Items = json.EnumerateArray().Select(ToLiteral).ToArray() },
            JsonValueKind.String => new StringValueNode { Value = json.GetString()! },
            JsonValueKind.Number when json.TryGetInt64(out var integer) => new IntValueNode { Value = integer.ToString(CultureInfo.InvariantCulture) },
            JsonValueKind.Number => ToNumber(NumberText.Format(json.GetDouble())),
            JsonValueKind.True => new BooleanValueNode { Value = true },
            JsonValueKind.False => new BooleanValueNode { Value = false },
            _ => new NullValueNode(),
        };
    }

    private static ValueNode ToNumber(string text) =>
        text.AsSpan().ContainsAny('.', 'e') ? new FloatValueNode { Value = text } : new IntValueNode { Value = text };

    private static void Write(Utf8JsonWriter writer, ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (literal)
        {
            case VariableNode variable:
                Write(writer, variables?.GetValueOrDefault(variable.Name.Value));
                break;
            case ObjectValueNode node:
                writer.WriteStartObject();
                foreach (var field in node.Fields)
                {
                    if (field.Value is VariableNode absent && variables?.ContainsKey(absent.Name.Value) != true)
                    {
                        continue;
                    }

                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value, variables);
                }

                writer.WriteEndObject();
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, variables);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, literal);
                break;
        }
    }

    private static void WriteLeaf(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            case BooleanValueNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case IntValueNode integer:
                writer.WriteRawValue(integer.Value);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteLeaf(Utf8JsonWriter writer, object value)
    {
        switch (RuntimeNumber.Normalize(value))
        {
            case long integer:
                writer.WriteNumberValue(integer);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case IFormattable formattable and not Enum:
                writer.WriteStringValue(formattable.ToString(value is DateTimeOffset or DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
