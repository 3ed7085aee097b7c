using System.Globalization;
using System.Text;

namespace Federation.Types;

/// <summary>
/// Numbers as JavaScript prints them (https://tc39.es/ecma262/#sec-numeric-types-number-tostring), which is how they stand in messages and
/// how an ID or String made from a number reads.
/// </summary>
internal static class NumberText
{
    public static string Format(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return "0";
        }

        var (digits, exponent) = Decompose(Math.Abs(value));
        var text = new StringBuilder(digits.Length + 8);
        if (value < 0)
        {
            text.Append('-');
        }

        // The decimal point stands after "exponent" digits.
        if (exponent is > 21 or <= -6)
        {
            text.Append(digits[0]);
            if (digits.Length > 1)
            {
                text.Append('.').Append(digits, 1, digits.Length - 1);
            }

            return text.Append('e').Append(exponent > 0 ? '+' : '-').Append(Math.Abs(exponent - 1)).ToString();
        }

        if (exponent <= 0)
        {
            return text.Append("0.").Append('0', -exponent).Append(digits).ToString();
        }

        return digits.Length <= exponent
            ? text.Append(digits).Append('0', exponent - digits.Length).ToString()
            : text.Append(digits, 0, exponent).Append('.').Append(digits, exponent, digits.Length - exponent).ToString();
    }

    /// <summary>The shortest digits that read back as the same number, and where the decimal point stands.</summary>
    private static (string Digits, int Exponent) Decompose(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = 0;
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0)
        {
            exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var integer = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        var digits = (integer + fraction).TrimStart('0');
        exponent += integer == "0" ? -(fraction.Length - fraction.TrimStart('0').Length) : integer.Length;
        return (digits.TrimEnd('0'), exponent);
    }
}
