using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Float: finite IEEE 754 double, runtime value <c>double</c> (https://spec.graphql.org/September2025/#sec-Float).</summary>
internal sealed class FloatScalar : ScalarCoercion
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = literal switch
        {
            IntValueNode integer => integer.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };

        return text is not null
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var result)
            && double.IsFinite(result)
                ? Succeed(result, out value, out error)
                : Fail($"Float cannot represent non numeric value: {SyntaxPrinter.Print(literal)}", out value, out error);
    }

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var result) && double.IsFinite(result)
            ? Succeed(result, out value, out error)
            : Fail(NotNumeric(json), out value, out error);

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        var normalized = RuntimeNumber.Normalize(value);
        error = null;
        switch (normalized)
        {
            case long integer:
                writer.WriteNumberValue(integer);
                return true;
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                return true;
            case bool flag:
                writer.WriteNumberValue(flag ? 1 : 0);
                return true;
            case string { Length: > 0 } text
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed):
                writer.WriteNumberValue(parsed);
                return true;
            default:
                error = NotNumeric(normalized);
                return false;
        }
    }

    public override ValueNode? ToLiteral(object value)
    {
        var text = RuntimeNumber.Normalize(value) switch
        {
            long integer => NumberText.Format(integer),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            double number when double.IsFinite(number) => NumberText.Format(number),
            _ => null,
        };
        return text is null ? null
            : text.AsSpan().ContainsAny('.', 'e') ? new FloatValueNode { Value = text } : new IntValueNode { Value = text };
    }

    private static string NotNumeric(object? value) => $"Float cannot represent non numeric value: {ValueInspector.Inspect(value)}";
}
