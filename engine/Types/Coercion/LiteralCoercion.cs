using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>Coerces a literal with the variables of a request (https://spec.graphql.org/September2025/#sec-Input-Coercion).</summary>
internal sealed class LiteralCoercion(IReadOnlyDictionary<string, object?>? variables, ICollection<InputError>? errors)
{
    public bool TryCoerce(ValueNode literal, GraphQLType type, InputPath? path, int depth, out object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        value = null;
        if (depth > InputCoercion.MaxDepth)
        {
            return Report($"The value nests deeper than {InputCoercion.MaxDepth} levels.", path, literal);
        }

        if (literal is VariableNode variable)
        {
            // The value was coerced to the type of the variable, which validation has compared with this one.
            return variables is not null
                && variables.TryGetValue(variable.Name.Value, out value)
                && (value is not null || !type.IsNonNull || Report($"Expected value of type \"{type}\", found null.", path, literal));
        }

        if (literal is NullValueNode)
        {
            return !type.IsNonNull || Report($"Expected value of type \"{type}\", found null.", path, literal);
        }

        return type.NullableType switch
        {
            ListType list => TryCoerceList(literal, list.ElementType, path, depth, out value),
            InputObjectType input => TryCoerceObject(literal, input, path, depth, out value),
            EnumType enumType => enumType.TryParseLiteral(literal, out value, out var error, suggest: errors is not null) || Report(error, path, literal),
            ScalarType scalar => scalar.Coercion.TryParseLiteral(literal, variables, out value, out var error) || Report(error, path, literal),
            _ => Report($"Type \"{type}\" is not an input type.", path, literal),
        };
    }

    private bool TryCoerceList(ValueNode literal, GraphQLType elementType, InputPath? path, int depth, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, elementType, path, depth + 1, out var single))
            {
                return false;
            }

            value = new List<object?> { single };
            return true;
        }

        var items = new List<object?>(list.Items.Count);
        var fits = true;
        foreach (var node in list.Items)
        {
            object? item = null;
            if (IsAbsentVariable(node))
            {
                fits &= !elementType.IsNonNull;
            }
            else
            {
                fits &= TryCoerce(node, elementType, new InputPath(path, items.Count), depth + 1, out item);
            }

            items.Add(item);
        }

        value = fits ? items : null;
        return fits;
    }

    private bool TryCoerceObject(ValueNode literal, InputObjectType type, InputPath? path, int depth, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node)
        {
            return Report($"Expected value of type \"{type.Name}\", found {Print(literal)}.", path, literal);
        }

        var given = new Dictionary<string, ValueNode>(node.Fields.Count, StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            given[field.Name.Value] = field.Value;
        }

        var fits = ReportUnknownFields(given.Keys, type, path, literal);
        var result = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldNode) && !IsAbsentVariable(fieldNode))
            {
                fits &= TryCoerce(fieldNode, field.Type, new InputPath(path, field.Name), depth + 1, out var fieldValue);
                result[field.Name] = fieldValue;
            }
            else if (field.TryGetDefault(out var defaultValue))
            {
                result[field.Name] = defaultValue;
            }
            else if (field.Type.IsNonNull)
            {
                fits = Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", path, literal);
            }
        }

        if (fits && type.IsOneOf)
        {
            fits = CheckOneOf(type, result, path, literal);
        }

        value = fits ? result : null;
        return fits;
    }

    private bool CheckOneOf(InputObjectType type, Dictionary<string, object?> result, InputPath? path, ValueNode literal)
    {
        if (result.Count != 1)
        {
            return Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", path, literal);
        }

        var (name, value) = result.Single();
        return value is not null || Report($"Field \"{type.Name}.{name}\" must be non-null.", path, literal);
    }

    private bool ReportUnknownFields(IEnumerable<string> given, InputObjectType type, InputPath? path, ValueNode literal)
    {
        var fits = true;
        foreach (var name in given)
        {
            if (!type.TryGetField(name, out _))
            {
                var hint = errors is null ? "" : Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name));
                fits = Report($"Field \"{name}\" is not defined by type \"{type.Name}\".{hint}", path, literal);
            }
        }

        return fits;
    }

    private bool IsAbsentVariable(ValueNode node) =>
        node is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;

    private bool Report(string message, InputPath? path, ValueNode literal)
    {
        errors?.Add(new InputError(message, InputPath.ToList(path), Print(literal)));
        return false;
    }

    /// <summary>What nests too deep is not printed.</summary>
    private static string Print(ValueNode literal) =>
        JsonLiterals.IsDeeperThan(InputCoercion.MaxDepth, literal) ? "..." : SyntaxPrinter.Print(literal);
}
