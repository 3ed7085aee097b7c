using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Int: signed 32 bit, runtime value <c>int</c> (https://spec.graphql.org/September2025/#sec-Int).</summary>
internal sealed class IntScalar : ScalarCoercion
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is not IntValueNode number)
        {
            return Fail($"Int cannot represent non-integer value: {SyntaxPrinter.Print(literal)}", out value, out error);
        }

        if (int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return Succeed(integer, out value, out error);
        }

        return Fail(OutOfRange(number.Value), out value, out error);
    }

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Fail(NotInteger(json), out value, out error);
        }

        // 3.0 and 3e0 are integers in JSON.
        return json.TryGetInt32(out var integer)
            ? Succeed(integer, out value, out error)
            : TryConvert(RuntimeNumber.Normalize(json), out value, out error);
    }

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (value is int integer)
        {
            writer.WriteNumberValue(integer);
            error = null;
            return true;
        }

        var normalized = RuntimeNumber.Normalize(value);
        object? number = normalized switch
        {
            bool b => b ? 1L : 0L,
            string { Length: > 0 } s when double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => d,
            _ => normalized,
        };

        if (!TryConvert(number, out var converted, out error))
        {
            return false;
        }

        writer.WriteNumberValue((int)converted!);
        return true;
    }

    public override ValueNode? ToLiteral(object value) =>
        TryConvert(RuntimeNumber.Normalize(value), out var integer, out _)
            ? new IntValueNode { Value = ((int)integer!).ToString(CultureInfo.InvariantCulture) }
            : null;

    private static bool TryConvert(object? normalized, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (normalized is long or double or decimal)
        {
            if (RuntimeNumber.TryGetInteger(normalized, out var integer))
            {
                return integer is >= int.MinValue and <= int.MaxValue
                    ? Succeed((int)integer, out value, out error)
                    : Fail(OutOfRange(ValueInspector.Inspect(normalized)), out value, out error);
            }

            if (normalized is double d && double.IsInteger(d))
            {
                return Fail(OutOfRange(NumberText.Format(d)), out value, out error);
            }
        }

        return Fail(NotInteger(normalized), out value, out error);
    }

    private static string NotInteger(object? value) => $"Int cannot represent non-integer value: {ValueInspector.Inspect(value)}";

    private static string OutOfRange(string value) => $"Int cannot represent non 32-bit signed integer value: {value}";
}
