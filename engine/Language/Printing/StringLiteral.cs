using System.Text;

namespace Federation.Language;

/// <summary>Quoted strings. See <see href="https://spec.graphql.org/September2025/#StringCharacter"/>.</summary>
internal static class StringLiteral
{
    /// <summary>Appends the string with its quotes; control characters, quotes and backslashes are escaped.</summary>
    public static void AppendTo(StringBuilder output, string value)
    {
        output.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': output.Append("\\\""); break;
                case '\\': output.Append("\\\\"); break;
                case '\b': output.Append("\\b"); break;
                case '\f': output.Append("\\f"); break;
                case '\n': output.Append("\\n"); break;
                case '\r': output.Append("\\r"); break;
                case '\t': output.Append("\\t"); break;
                case < ' ' or (>= '\x7F' and <= '\x9F'): output.Append("\\u").Append(((int)character).ToString("X4")); break;
                default: output.Append(character); break;
            }
        }

        output.Append('"');
    }

    /// <summary>The string with its quotes.</summary>
    public static string Print(string value)
    {
        var output = new StringBuilder(value.Length + 2);
        AppendTo(output, value);
        return output.ToString();
    }
}
