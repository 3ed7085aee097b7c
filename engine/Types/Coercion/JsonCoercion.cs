using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Federation.Types;

/// <summary>
/// Coerces the JSON value of a variable and collects its errors (https://spec.graphql.org/September2025/#sec-Input-Coercion), until
/// there are as many as are wanted.
/// </summary>
internal sealed class JsonCoercion(ICollection<InputError> errors, int maxErrors, bool suggest)
{
    private readonly List<(string? Field, int Item)> _path = [];

    private bool IsDone => errors.Count >= maxErrors;

    public object? Coerce(JsonElement json, GraphQLType type, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (IsDone)
        {
            return null;
        }

        if (depth > InputCoercion.MaxDepth)
        {
            return Report($"The value nests deeper than {InputCoercion.MaxDepth} levels.", json);
        }

        var isNull = json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
        if (type is NonNullType nonNull)
        {
            return isNull
                ? Report($"Expected non-nullable type \"{type}\" not to be null.", json)
                : Coerce(json, nonNull.NullableType, depth);
        }

        if (isNull)
        {
            return null;
        }

        return type switch
        {
            ListType list => CoerceList(json, list.ElementType, depth),
            InputObjectType input => CoerceObject(json, input, depth),
            EnumType enumType => enumType.TryParseJson(json, out var value, out var error, suggest) ? value : Report(error, json),
            ScalarType scalar => scalar.Coercion.TryParseJson(json, out var value, out var error) ? value : Report(error, json),
            _ => Report($"Type \"{type}\" is not an input type.", json),
        };
    }

    private List<object?> CoerceList(JsonElement json, GraphQLType elementType, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, elementType, depth + 1)];
        }

        var items = new List<object?>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            if (IsDone)
            {
                break;
            }

            _path.Add((null, items.Count));
            items.Add(Coerce(item, elementType, depth + 1));
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? CoerceObject(JsonElement json, InputObjectType type, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Report($"Expected type \"{type.Name}\" to be an object.", json);
        }

        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        var properties = new JsonProperties(json, type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (properties.TryGet(field.Name, out var fieldValue))
            {
                _path.Add((field.Name, 0));
                result[field.Name] = Coerce(fieldValue, field.Type, depth + 1);
                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.TryGetDefault(out var defaultValue))
            {
                result[field.Name] = defaultValue;
            }
            else if (field.Type.IsNonNull)
            {
                Report($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", json);
            }
        }

        string? printed = null;
        foreach (var property in json.EnumerateObject())
        {
            if (IsDone)
            {
                return null;
            }

            if (!type.TryGetField(property.Name, out _))
            {
                var hint = suggest ? Suggestions.DidYouMean(property.Name, type.Fields.Select(field => field.Name)) : "";
                printed ??= ValueInspector.Inspect(json);
                Report($"Field \"{property.Name}\" is not defined by type \"{type.Name}\".{hint}", printed);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(json, type, result);
        }

        return result;
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, Dictionary<string, object?> result)
    {
        if (result.Count != 1)
        {
            Report($"Exactly one key must be specified for OneOf type \"{type.Name}\".", json);
            return;
        }

        var name = result.Keys.Single();
        if (json.GetProperty(name).ValueKind == JsonValueKind.Null)
        {
            _path.Add((name, 0));
            Report($"Field \"{name}\" must be non-null.", json.GetProperty(name));
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private object? Report(string message, JsonElement json)
    {
        if (!IsDone)
        {
            Report(message, ValueInspector.Inspect(json));
        }

        return null;
    }

    private void Report(string message, string printed)
    {
        object[] path = [.. _path.Select(segment => segment.Field ?? (object)segment.Item)];
        errors.Add(new InputError(message, path, printed));
    }
}
