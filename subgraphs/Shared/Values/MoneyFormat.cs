using System.Globalization;
using System.Text;

namespace Federation.Shared.Values;

/// <summary>Writes money as a listed locale does: <c>1.234,50 €</c>, <c>£1,234.50</c>, <c>CHF 1’234.50</c>, <c>￥1,235</c>.</summary>
internal static class MoneyFormat
{
    private const char NoBreakSpace = '\u00A0';

    public static string Format(Money money, LocaleFormat locale)
    {
        var symbol = locale.Symbols.GetValueOrDefault(money.Currency, money.Currency);
        var digits = Digits(money, locale);
        var minus = money.Minor < 0 ? locale.Minus : "";
        if (!locale.SymbolFirst)
        {
            return $"{minus}{digits}{NoBreakSpace}{symbol}";
        }

        if (locale.MinusAfterSymbol && minus.Length > 0)
        {
            return $"{symbol}{minus}{digits}";
        }

        // A code or a letter next to digits is hard to read without a space; a sign is not.
        var spaced = locale.SymbolSpaced || char.IsAsciiLetter(symbol[^1]) || symbol[^1] > '\u3000' && symbol[^1] < '\uFF00';
        return spaced ? $"{minus}{symbol}{NoBreakSpace}{digits}" : $"{minus}{symbol}{digits}";
    }

    private static string Digits(Money money, LocaleFormat locale)
    {
        var plain = Math.Abs(money.Amount).ToString(CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var units = point < 0 ? plain : plain[..point];
        var text = new StringBuilder(plain.Length + 8);
        for (var i = 0; i < units.Length; i++)
        {
            if (i > 0 && (units.Length - i) % 3 == 0)
            {
                text.Append(locale.GroupSeparator);
            }

            text.Append(units[i]);
        }

        return point < 0 ? text.ToString() : text.Append(locale.DecimalSeparator).Append(plain, point + 1, plain.Length - point - 1).ToString();
    }
}
