using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>A scalar that travels as a string of a fixed format, such as a date or a UUID.</summary>
/// <param name="name">The scalar's name, for messages.</param>
/// <param name="expectation">What a value must look like, e.g. <c>a date like 2026-03-01</c>.</param>
public abstract class TextFormatScalar(string name, string expectation) : ScalarCoercion
{
    /// <inheritdoc />
    public sealed override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        literal is StringValueNode text && TryRead(text.Value, out var result)
            ? Succeed(result, out value, out error)
            : Fail($"{name} cannot represent value: {SyntaxPrinter.Print(literal)}. Expected {expectation}.", out value, out error);

    /// <inheritdoc />
    public sealed override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.String && TryRead(json.GetString()!, out var result)
            ? Succeed(result, out value, out error)
            : Fail(NotExpected(json), out value, out error);

    /// <inheritdoc />
    public sealed override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Format(value) is { } text)
        {
            writer.WriteStringValue(text);
            error = null;
            return true;
        }

        error = NotExpected(value);
        return false;
    }

    /// <inheritdoc />
    public sealed override ValueNode? ToLiteral(object value) =>
        Format(value) is { } text ? new StringValueNode { Value = text } : null;

    /// <summary>Reads the text; false when it has another format.</summary>
    protected abstract bool TryRead(string text, [NotNullWhen(true)] out object? value);

    /// <summary>The text of a runtime value of the expected .NET type; null for other types.</summary>
    protected abstract string? Print(object value);

    /// <summary>Text (a parent that is JSON or a dictionary gives it) is written as it is when it has the format.</summary>
    private string? Format(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.String } json => Checked(json.GetString()!),
        string text => Checked(text),
        _ => Print(value),
    };

    private string? Checked(string text) => TryRead(text, out _) ? text : null;

    private string NotExpected(object? value) => $"{name} cannot represent value: {ValueInspector.Inspect(value)}. Expected {expectation}.";
}
