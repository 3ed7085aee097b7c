using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Federation.Types;

/// <summary>Coerces the JSON value of a variable and collects every error (https://spec.graphql.org/September2025/#sec-Input-Coercion).</summary>
internal sealed class JsonCoercion(ICollection<InputError> errors, bool suggest)
{
    public object? Coerce(JsonElement json, GraphQLType type, InputPath? path, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth > InputCoercion.MaxDepth)
        {
            return Report($"The value nests deeper than {InputCoercion.MaxDepth} levels.", path, json);
        }

        var isNull = json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
        if (type is NonNullType nonNull)
        {
            return isNull
                ? Report($"Expected non-nullable type \"{type}\" not to be null.", path, json)
                : Coerce(json, nonNull.NullableType, path, depth);
        }

        if (isNull)
        {
            return null;
        }

        return type switch
        {
            ListType list => CoerceList(json, list.ElementType, path, depth),
            InputObjectType input => CoerceObject(json, input, path, depth),
            EnumType enumType => enumType.TryParseJson(json, out var value, out var error) ? value : Report(WithoutHint(error), path, json),
            ScalarType scalar => scalar.Coercion.TryParseJson(json, out var value, out var error) ? value : Report(error, path, json),
            _ => Report($"Type \"{type}\" is not an input type.", path, json),
        };
    }

    private List<object?> CoerceList(JsonElement json, GraphQLType elementType, InputPath? path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, elementType, path, depth + 1)];
        }

        var items = new List<object?>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            items.Add(Coerce(item, elementType, new InputPath(path, items.Count), depth + 1));
        }

        return items;
    }

    private object? CoerceObject(JsonElement json, InputObjectType type, InputPath? path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Report($"Expected type \"{type.Name}\" to be an object.", path, json);
        }

        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var fieldValue))
            {
                result[field.Name] = Coerce(fieldValue, field.Type, new InputPath(path, field.Name), depth + 1);
            }
            else if (field.TryGetDefault(out var defaultValue))
            {
                result[field.Name] = defaultValue;
            }
            else if (field.Type.IsNonNull)
            {
                Report($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", path, json);
            }
        }

        foreach (var property in json.EnumerateObject())
        {
            if (!type.TryGetField(property.Name, out _))
            {
                var hint = suggest ? Suggestions.DidYouMean(property.Name, type.Fields.Select(field => field.Name)) : "";
                Report($"Field \"{property.Name}\" is not defined by type \"{type.Name}\".{hint}", path, json);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(json, type, result, path);
        }

        return result;
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, Dictionary<string, object?> result, InputPath? path)
    {
        if (result.Count != 1)
        {
            Report($"Exactly one key must be specified for OneOf type \"{type.Name}\".", path, json);
            return;
        }

        var name = result.Keys.Single();
        if (json.GetProperty(name).ValueKind == JsonValueKind.Null)
        {
            Report($"Field \"{name}\" must be non-null.", new InputPath(path, name), json.GetProperty(name));
        }
    }

    private object? Report(string message, InputPath? path, JsonElement json)
    {
        errors.Add(new InputError(message, InputPath.ToList(path), ValueInspector.Inspect(json)));
        return null;
    }

    private string WithoutHint(string error)
    {
        var hint = suggest ? -1 : error.IndexOf(" Did you mean ", StringComparison.Ordinal);
        return hint < 0 ? error : error[..hint];
    }
}
