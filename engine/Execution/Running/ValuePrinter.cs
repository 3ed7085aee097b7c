using System.Globalization;

namespace Federation.Execution;

/// <summary>Prints a value for a message.</summary>
internal static class ValuePrinter
{
    public static string Print(object value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };
}
