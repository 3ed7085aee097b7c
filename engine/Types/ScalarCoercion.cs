using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// Reads and writes the values of a scalar (https://spec.graphql.org/September2025/#sec-Scalars). Implementations
/// have no state and never throw for a value that does not fit: they say what is wrong.
/// </summary>
public abstract class ScalarCoercion
{
    /// <summary>Reads a literal of a document. Null literals and variables do not get here.</summary>
    public abstract bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Reads a variable's value. JSON nulls do not get here.</summary>
    public abstract bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>
    /// Writes a resolver's value as one JSON value. Nothing is written when the answer is false.
    /// </summary>
    public abstract bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error);

    /// <summary>The literal that stands for a runtime value; null when there is none.</summary>
    public virtual ValueNode? ToLiteral(object value) => null;

    /// <summary>
    /// Reads a literal that may contain variables inside objects and lists; only scalars with structured values
    /// need to override it.
    /// </summary>
    public virtual bool TryParseLiteral(
        ValueNode literal,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value,
        [NotNullWhen(false)] out string? error) =>
        TryParseLiteral(literal, out value, out error);

    /// <summary>The way out of a successful <c>TryParse</c>.</summary>
    protected static bool Succeed(object? result, out object? value, out string? error)
    {
        value = result;
        error = null;
        return true;
    }

    /// <summary>The way out of a failed <c>TryParse</c>.</summary>
    protected static bool Fail(string reason, out object? value, [NotNull] out string? error)
    {
        value = null;
        error = reason;
        return false;
    }
}
