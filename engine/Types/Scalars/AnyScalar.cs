using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// Takes every value as it is. <c>Any</c> keeps JSON (<see cref="JsonElement"/>); a custom scalar that has no coercion of
/// its own gives text and booleans as <c>string</c> and <c>bool</c> and keeps everything else as JSON.
/// </summary>
internal sealed class AnyScalar(bool unwrapText) : ScalarCoercion
{
    private static readonly string TooDeep = $"The value nests deeper than {InputCoercion.MaxDepth} levels.";

    /// <summary>The scalar <c>Any</c>.</summary>
    public static AnyScalar Raw { get; } = new(unwrapText: false);

    /// <summary>A custom scalar that nobody described.</summary>
    public static AnyScalar PassThrough { get; } = new(unwrapText: true);

    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        TryParse(literal, variables: null, out value, out error);

    public override bool TryParseLiteral(
        ValueNode literal,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value,
        [NotNullWhen(false)] out string? error) =>
        TryParse(literal, variables, out value, out error);

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        JsonLiterals.IsDeeperThan(InputCoercion.MaxDepth, json)
            ? Fail(TooDeep, out value, out error)
            : Succeed(Unwrap(json.Clone()), out value, out error);

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (!JsonLiterals.CanWrite(value))
        {
            error = $"A scalar without coercion cannot represent a value of the .NET type {value.GetType().Name}, or one that nests deeper than {JsonLiterals.MaxDepth} levels. "
                + "Register a coercion for the scalar.";
            return false;
        }

        JsonLiterals.Write(writer, value);
        error = null;
        return true;
    }

    public override ValueNode? ToLiteral(object value) => JsonLiterals.ToLiteral(value);

    private bool TryParse(
        ValueNode literal,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value,
        [NotNullWhen(false)] out string? error) =>
        JsonLiterals.IsDeeperThan(InputCoercion.MaxDepth, literal)
            ? Fail(TooDeep, out value, out error)
            : Succeed(Unwrap(JsonLiterals.ToJson(literal, variables)), out value, out error);

    private object? Unwrap(JsonElement json) => !unwrapText
        ? json
        : json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => json,
        };
}
