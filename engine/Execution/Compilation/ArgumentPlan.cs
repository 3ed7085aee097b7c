using System.Collections.Frozen;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// The arguments of a selection (https://spec.graphql.org/September2025/#CoerceArgumentValues()). Without variables
/// they are coerced once, when the operation is compiled; otherwise once per request.
/// </summary>
internal sealed class ArgumentPlan
{
    private static readonly ArgumentPlan s_none = new(null, null, FrozenDictionary<string, object?>.Empty, null);

    private readonly OutputField? _field;
    private readonly FieldNode? _node;
    private readonly IReadOnlyDictionary<string, object?>? _constant;
    private readonly ArgumentError? _constantError;

    private ArgumentPlan(OutputField? field, FieldNode? node, IReadOnlyDictionary<string, object?>? constant, ArgumentError? constantError)
    {
        _field = field;
        _node = node;
        _constant = constant;
        _constantError = constantError;
    }

    /// <summary>True when the arguments are the same for every request.</summary>
    public bool IsConstant => _constant is not null || _constantError is not null;

    public static ArgumentPlan Create(OutputField field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
        {
            return s_none;
        }

        if (node.Arguments.Any(a => VariableSearch.ContainsVariable(a.Value)))
        {
            return new ArgumentPlan(field, node, null, null);
        }

        return TryCoerce(field, node, FrozenDictionary<string, object?>.Empty, out var values, out var error)
            ? new ArgumentPlan(field, node, values, null)
            : new ArgumentPlan(field, node, null, error);
    }

    public bool TryGet(
        IReadOnlyDictionary<string, object?> variables,
        out IReadOnlyDictionary<string, object?> values,
        out ArgumentError? error)
    {
        if (!IsConstant)
        {
            return TryCoerce(_field!, _node!, variables, out values, out error);
        }

        values = _constant ?? FrozenDictionary<string, object?>.Empty;
        error = _constantError;
        return error is null;
    }

    private static bool TryCoerce(
        OutputField field,
        FieldNode node,
        IReadOnlyDictionary<string, object?> variables,
        out IReadOnlyDictionary<string, object?> values,
        out ArgumentError? error)
    {
        var result = new Dictionary<string, object?>(field.Arguments.Count, StringComparer.Ordinal);
        values = result;
        foreach (var argument in field.Arguments)
        {
            error = Coerce(argument, node, variables, result);
            if (error is not null)
            {
                return false;
            }
        }

        error = null;
        return true;
    }

    private static ArgumentError? Coerce(
        InputField argument,
        FieldNode node,
        IReadOnlyDictionary<string, object?> variables,
        Dictionary<string, object?> result)
    {
        var literal = node.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name)?.Value;
        var variable = (literal as VariableNode)?.Name.Value;
        if (literal is null || (variable is not null && !variables.ContainsKey(variable)))
        {
            if (argument.TryGetDefault(out var defaultValue))
            {
                result[argument.Name] = defaultValue;
                return null;
            }

            if (!argument.Type.IsNonNull)
            {
                return null;
            }

            return variable is null
                ? new ArgumentError($"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.", node)
                : new ArgumentError($"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was provided the variable \"${variable}\" which was not provided a runtime value.", literal!);
        }

        if (argument.Type.IsNonNull && (literal is NullValueNode || (variable is not null && variables[variable] is null)))
        {
            return new ArgumentError($"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null.", literal);
        }

        if (!InputCoercion.TryCoerceLiteral(literal, argument.Type, variables, out var value))
        {
            return new ArgumentError($"Argument \"{argument.Name}\" has invalid value {SyntaxPrinter.Print(literal)}.", literal);
        }

        result[argument.Name] = value;
        return null;
    }
}
