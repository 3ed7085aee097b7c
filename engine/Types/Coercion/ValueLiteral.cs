using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Turns runtime values back into literals, for defaults and for arguments of generated documents.</summary>
public static class ValueLiteral
{
    /// <summary>
    /// The literal of a coerced value (see <see cref="InputCoercion"/>); null when the value does not fit the type.
    /// Absent fields of an input object stay absent.
    /// </summary>
    public static ValueNode? FromValue(object? value, GraphQLType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is null or JsonElement { ValueKind: JsonValueKind.Null })
        {
            return type.IsNonNull ? null : new NullValueNode();
        }

        return type.NullableType switch
        {
            ListType list => FromList(value, list),
            InputObjectType input => FromObject(value, input),
            EnumType enumType => enumType.TryGetName(value, out var name, out _) ? new EnumValueNode { Value = name } : null,
            ScalarType scalar => scalar.Coercion.ToLiteral(value),
            _ => null,
        };
    }

    private static ValueNode? FromList(object value, ListType list)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable items)
        {
            return FromValue(value, list.ElementType);
        }

        var nodes = new List<ValueNode>();
        foreach (var item in items)
        {
            if (FromValue(item, list.ElementType) is { } node)
            {
                nodes.Add(node);
            }
        }

        return new ListValueNode { Items = nodes };
    }

    private static ObjectValueNode? FromObject(object value, InputObjectType input)
    {
        if (value is not IReadOnlyDictionary<string, object?> fields)
        {
            return null;
        }

        var nodes = new List<ObjectFieldNode>();
        foreach (var field in input.Fields)
        {
            if (fields.TryGetValue(field.Name, out var fieldValue) && FromValue(fieldValue, field.Type) is { } node)
            {
                nodes.Add(new ObjectFieldNode { Name = new NameNode { Value = field.Name }, Value = node });
            }
        }

        return new ObjectValueNode { Fields = nodes };
    }
}
