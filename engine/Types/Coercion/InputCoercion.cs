using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// Turns literals and JSON into runtime values (https://spec.graphql.org/September2025/#sec-Input-Coercion):
/// <c>Dictionary&lt;string, object?&gt;</c> for input objects (fields in the order of the type, defaults filled in),
/// <c>List&lt;object?&gt;</c> for lists, the scalar's and the enum's runtime value, null.
/// </summary>
public static class InputCoercion
{
    /// <summary>How deep a value may nest, defaults included; deeper values do not fit.</summary>
    internal const int MaxDepth = 200;

    /// <summary>
    /// Coerces a literal; false when it does not fit. Variables are taken from <paramref name="variables"/>, already
    /// coerced. A variable without value leaves an input field to its default and is null in a list; alone it is
    /// "does not fit", the caller then treats the argument as absent.
    /// </summary>
    public static bool TryCoerceLiteral(
        ValueNode literal,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value) =>
        TryCoerceLiteral(literal, type, variables, out value, errors: null);

    /// <summary>The same, and says why the literal does not fit.</summary>
    public static bool TryCoerceLiteral(
        ValueNode literal,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value,
        ICollection<InputError>? errors)
    {
        ArgumentNullException.ThrowIfNull(literal);
        ArgumentNullException.ThrowIfNull(type);
        return new LiteralCoercion(variables, errors).TryCoerce(literal, type, path: null, depth: 0, out value);
    }

    /// <summary>Coerces the JSON value of a variable; adds every reason why it does not fit.</summary>
    /// <param name="json">The value.</param>
    /// <param name="type">The type of the variable.</param>
    /// <param name="value">The runtime value.</param>
    /// <param name="errors">Takes the reasons.</param>
    /// <param name="suggest">Whether messages name what the user may have meant, which shows names of the schema.</param>
    /// <param name="maxErrors">With so many reasons it ends.</param>
    public static bool TryCoerceJson(
        JsonElement json,
        GraphQLType type,
        out object? value,
        ICollection<InputError> errors,
        bool suggest = true,
        int maxErrors = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(errors);
        var before = errors.Count;
        value = new JsonCoercion(errors, maxErrors, suggest).Coerce(json, type, depth: 0);
        return errors.Count == before;
    }
}
