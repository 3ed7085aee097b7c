using System.Globalization;
using Federation.Execution;
using Federation.Language;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Federation.Server.EntityFramework;

/// <summary>
/// Decimals as a whole number of minor units (<c>bigint</c>): sorted and compared alike by every database, and by their indexes. Nothing is
/// rounded: a value with more decimal places, stored or looked for, is the error <c>BAD_USER_INPUT</c>.
/// </summary>
/// <param name="decimalPlaces">Digits after the decimal point, 0 to 18.</param>
public sealed class MinorUnitsConverter(int decimalPlaces) : ValueConverter<decimal, long>(
    value => ToMinor(value, decimalPlaces),
    stored => FromMinor(stored, decimalPlaces))
{
    /// <summary>Hundredths.</summary>
    public MinorUnitsConverter()
        : this(2)
    {
    }

    private static long ToMinor(decimal value, int decimalPlaces)
    {
        var limit = long.MaxValue / Scale(decimalPlaces);
        if (decimal.Abs(value) < limit && decimal.IsInteger(value * Scale(decimalPlaces)))
        {
            return (long)(value * Scale(decimalPlaces));
        }

        var text = value.ToString(CultureInfo.InvariantCulture);
        throw new GraphQLException(new GraphQLError(
            $"{text} cannot be an amount of {decimalPlaces} decimal places: give a number with at most as many, below {(long)limit}.", ErrorCodes.BadUserInput));
    }

    private static decimal FromMinor(long minor, int decimalPlaces) => minor / Scale(decimalPlaces);

    private static decimal Scale(int decimalPlaces)
    {
        var scale = 1m;
        for (var i = 0; i < decimalPlaces; i++)
        {
            scale *= 10;
        }

        return scale;
    }
}
