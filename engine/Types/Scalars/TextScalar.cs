using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>String: Unicode text, runtime value <c>string</c> (https://spec.graphql.org/September2025/#sec-String).</summary>
internal sealed class TextScalar : ScalarCoercion
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        literal is StringValueNode text
            ? Succeed(text.Value, out value, out error)
            : Fail($"String cannot represent a non string value: {SyntaxPrinter.Print(literal)}", out value, out error);

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.String
            ? Succeed(json.GetString(), out value, out error)
            : Fail($"String cannot represent a non string value: {ValueInspector.Inspect(json)}", out value, out error);

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (value is string given)
        {
            writer.WriteStringValue(given);
            return true;
        }

        var text = ToText(value);
        if (text is null)
        {
            error = $"String cannot represent value: {ValueInspector.Inspect(value)}";
            return false;
        }

        writer.WriteStringValue(text);
        return true;
    }

    public override ValueNode? ToLiteral(object value) =>
        ToText(value) is { } text ? new StringValueNode { Value = text } : null;

    private static string? ToText(object value) => RuntimeNumber.Normalize(value) switch
    {
        string s => s,
        bool flag => flag ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number when double.IsFinite(number) => NumberText.Format(number),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        char or Guid or Uri or Enum => value.ToString(),
        _ => null,
    };
}
