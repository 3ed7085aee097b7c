using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Coerces the variables of a request (https://spec.graphql.org/September2025/#CoerceVariableValues()).</summary>
public static class VariableCoercion
{
    /// <summary>
    /// Coerces all variables of an operation; false with errors (code BAD_USER_INPUT, located at the variable
    /// definition) when any does not fit. A variable that is neither given nor has a default is not in the result.
    /// </summary>
    /// <param name="schema">The schema the operation was validated against.</param>
    /// <param name="definitions">The variable definitions of the operation.</param>
    /// <param name="variables">The JSON object of the request; null when there is none.</param>
    /// <param name="source">The text of the document, for locations.</param>
    /// <param name="values">The coerced values by variable name.</param>
    /// <param name="errors">All errors, at most <paramref name="maxErrors"/> and one that says so.</param>
    /// <param name="maxErrors">How many errors are reported.</param>
    /// <param name="suggest">Whether messages name what the user may have meant, which shows names of the schema.</param>
    public static bool TryCoerce(
        Schema schema,
        IReadOnlyList<VariableDefinitionNode> definitions,
        JsonElement? variables,
        SourceText? source,
        out IReadOnlyDictionary<string, object?> values,
        out IReadOnlyList<GraphQLError> errors,
        int maxErrors = 50,
        bool suggest = true)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(definitions);
        var result = new Dictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        var found = new List<GraphQLError>();
        var given = new JsonProperties(variables, definitions.Count);
        foreach (var definition in definitions)
        {
            foreach (var message in Coerce(schema, definition, given, result, maxErrors - found.Count + 1, suggest, out var node))
            {
                if (found.Count >= maxErrors)
                {
                    found.Add(new GraphQLError(
                        "Too many errors processing variables, error limit reached. Execution aborted.",
                        ErrorCodes.BadUserInput));
                    values = result;
                    errors = found;
                    return false;
                }

                found.Add(new GraphQLError(message, ErrorCodes.BadUserInput, Locate(node, source)));
            }
        }

        values = result;
        errors = found;
        return found.Count == 0;
    }

    private static IEnumerable<string> Coerce(
        Schema schema,
        VariableDefinitionNode definition,
        JsonProperties variables,
        Dictionary<string, object?> result,
        int maxErrors,
        bool suggest,
        out SyntaxNode node)
    {
        node = definition;
        var name = definition.Variable.Name.Value;
        var type = schema.TypeFromNode(definition.Type);
        if (type is null || !type.IsInputType)
        {
            node = definition.Type;
            return [$"Variable \"${name}\" expected value of type \"{SyntaxPrinter.Print(definition.Type)}\" which cannot be used as an input type."];
        }

        if (!variables.TryGet(name, out var given))
        {
            if (definition.DefaultValue is not null)
            {
                // One that does not fit counts as null; validation does not let it get here.
                _ = InputCoercion.TryCoerceLiteral(definition.DefaultValue, type, variables: null, out var defaultValue);
                result[name] = defaultValue;
                return [];
            }

            return type.IsNonNull ? [$"Variable \"${name}\" of required type \"{type}\" was not provided."] : [];
        }

        if (given.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            return [$"Variable \"${name}\" of non-null type \"{type}\" must not be null."];
        }

        var problems = new List<InputError>();
        if (InputCoercion.TryCoerceJson(given, type, out var value, problems, suggest, maxErrors))
        {
            result[name] = value;
        }

        return problems.Select(problem => problem.ToVariableMessage(name));
    }

    private static SourcePosition[]? Locate(SyntaxNode node, SourceText? source) =>
        node.Start >= 0 && source is not null ? [source.GetPosition(node.Start)] : null;
}
