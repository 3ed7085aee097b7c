using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Federation.Language;

namespace Federation.Types;

/// <summary>ID: an opaque key, read from strings and integers, runtime value <c>string</c> (https://spec.graphql.org/September2025/#sec-ID).</summary>
internal sealed partial class IdScalar : ScalarCoercion
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) => literal switch
    {
        StringValueNode text => Succeed(text.Value, out value, out error),
        IntValueNode integer => Succeed(integer.Value, out value, out error),
        _ => Fail($"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.Print(literal)}", out value, out error),
    };

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        RuntimeNumber.Normalize(json) is { } normalized && ToText(normalized) is { } text
            ? Succeed(text, out value, out error)
            : Fail(NotAnId(json), out value, out error);

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (ToText(RuntimeNumber.Normalize(value)) is { } text)
        {
            writer.WriteStringValue(text);
            error = null;
            return true;
        }

        error = NotAnId(value);
        return false;
    }

    public override ValueNode? ToLiteral(object value) => value switch
    {
        string text when Integer.IsMatch(text) => new IntValueNode { Value = text },
        string text => new StringValueNode { Value = text },
        _ => null,
    };

    [GeneratedRegex("^-?(?:0|[1-9][0-9]*)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integer { get; }

    private static string? ToText(object? normalized) => normalized switch
    {
        string text => text,
        Guid guid => guid.ToString("D"),
        double number when double.IsInteger(number) => NumberText.Format(number),
        _ when RuntimeNumber.TryGetInteger(normalized, out var integer) => integer.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string NotAnId(object? value) => $"ID cannot represent value: {ValueInspector.Inspect(value)}";
}
