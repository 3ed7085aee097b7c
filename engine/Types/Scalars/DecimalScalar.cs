using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// Decimal: exact, at most 28 digits, runtime value <c>decimal</c>. Written as a JSON string, because many JSON readers
/// turn numbers into binary fractions; read from strings and numbers. Trailing zeros are kept (<c>"10.50"</c>).
/// </summary>
internal sealed class DecimalScalar : ScalarCoercion
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = literal switch
        {
            StringValueNode s => s.Value,
            IntValueNode integer => integer.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };

        return TryRead(text, out var result)
            ? Succeed(result, out value, out error)
            : Fail($"Decimal cannot represent value: {SyntaxPrinter.Print(literal)}", out value, out error);
    }

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        // The text of the number is read, not its binary approximation.
        var text = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.GetRawText(),
            _ => null,
        };

        return TryRead(text, out var result)
            ? Succeed(result, out value, out error)
            : Fail(NotDecimal(json), out value, out error);
    }

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (Convert(value) is { } number)
        {
            writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
            error = null;
            return true;
        }

        error = NotDecimal(value);
        return false;
    }

    public override ValueNode? ToLiteral(object value) =>
        Convert(value) is { } number ? new StringValueNode { Value = number.ToString(CultureInfo.InvariantCulture) } : null;

    private static bool TryRead(string? text, out decimal value)
    {
        value = 0;
        return text is { Length: > 0 and < 64 } && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);
    }

    private static decimal? Convert(object value)
    {
        switch (value)
        {
            case decimal number:
                return number;
            case JsonElement { ValueKind: JsonValueKind.Number } json:
                return TryRead(json.GetRawText(), out var exact) ? exact : null;
        }

        return RuntimeNumber.Normalize(value) switch
        {
            decimal number => number,
            long integer => integer,
            double number when double.IsFinite(number) && Math.Abs(number) < 7.9e28 => (decimal)number,
            string text when TryRead(text, out var number) => number,
            _ => null,
        };
    }

    private static string NotDecimal(object? value) => $"Decimal cannot represent value: {ValueInspector.Inspect(value)}";
}
