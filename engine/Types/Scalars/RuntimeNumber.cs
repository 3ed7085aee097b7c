using System.Globalization;
using System.Text.Json;

namespace Federation.Types;

/// <summary>Brings the .NET values that resolvers give for numbers and text to the few forms that coercions look at.</summary>
internal static class RuntimeNumber
{
    /// <summary>
    /// Integers become <c>long</c>, fractions <c>double</c> or <c>decimal</c>; JSON becomes the .NET value it stands
    /// for, objects and lists stay JSON. Everything else is given back as it is.
    /// </summary>
    public static object? Normalize(object? value) => value switch
    {
        long or double or decimal or string or bool => value,
        int i => (long)i,
        short s => (long)s,
        ushort s => (long)s,
        byte b => (long)b,
        sbyte b => (long)b,
        uint u => (long)u,
        ulong u => u <= long.MaxValue ? (object)(long)u : (decimal)u,
        float f => double.Parse(f.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        JsonElement json => FromJson(json),
        _ => value,
    };

    /// <summary>The integer that a number is, whatever its .NET type; false for fractions and what is outside of <c>long</c>.</summary>
    public static bool TryGetInteger(object? normalized, out long integer)
    {
        integer = 0;
        switch (normalized)
        {
            case long l:
                integer = l;
                return true;
            case double d when double.IsInteger(d) && Math.Abs(d) < 9.2e18:
                integer = (long)d;
                return true;
            case decimal m when decimal.IsInteger(m) && Math.Abs(m) < long.MaxValue:
                integer = (long)m;
                return true;
            default:
                return false;
        }
    }

    private static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => json,
    };
}
