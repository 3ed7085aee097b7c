using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Long: signed 64 bit, a JSON number, runtime value <c>long</c>.</summary>
internal sealed class LongScalar : ScalarCoercion
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is not IntValueNode number)
        {
            return Fail($"Long cannot represent non-integer value: {SyntaxPrinter.Print(literal)}", out value, out error);
        }

        return long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? Succeed(integer, out value, out error)
            : Fail($"Long cannot represent non 64-bit signed integer value: {number.Value}", out value, out error);
    }

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.Number && RuntimeNumber.TryGetInteger(RuntimeNumber.Normalize(json), out var integer)
            ? Succeed(integer, out value, out error)
            : Fail(NotInteger(json), out value, out error);

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (RuntimeNumber.TryGetInteger(RuntimeNumber.Normalize(value), out var integer))
        {
            writer.WriteNumberValue(integer);
            error = null;
            return true;
        }

        error = NotInteger(value);
        return false;
    }

    public override ValueNode? ToLiteral(object value) =>
        value is long integer ? new IntValueNode { Value = integer.ToString(CultureInfo.InvariantCulture) } : null;

    private static string NotInteger(object? value) => $"Long cannot represent non-integer value: {ValueInspector.Inspect(value)}";
}
