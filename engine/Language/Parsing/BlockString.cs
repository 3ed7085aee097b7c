using System.Text;

namespace Federation.Language;

/// <summary>
/// The meaning and the printing of block strings.
/// See <see href="https://spec.graphql.org/September2025/#sec-String-Value.Block-String-Semantics"/>.
/// </summary>
internal static class BlockString
{
    /// <summary>The value of the raw text between the quotes: escaped quotes resolved, indentation and empty edges removed.</summary>
    public static string Dedent(string raw)
    {
        // Most descriptions are one line, which means itself.
        if (!raw.AsSpan().ContainsAny('\n', '\r', '\\'))
        {
            return LeadingWhiteSpace(raw) == raw.Length ? "" : raw;
        }

        return DedentLines(raw.Contains("\\\"\"\"", StringComparison.Ordinal) ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw);
    }

    /// <summary>Removes the common indentation of all lines but the first, and the blank lines at both ends.</summary>
    public static string DedentLines(ReadOnlySpan<char> text)
    {
        // Step 1: the common indentation, and the first and last line that are not blank.
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        var number = 0;
        foreach (var line in new LineEnumerator(text))
        {
            var indent = LeadingWhiteSpace(line);
            if (indent < line.Length)
            {
                first = first < 0 ? number : first;
                last = number;
                commonIndent = number == 0 ? commonIndent : Math.Min(commonIndent, indent);
            }

            number++;
        }

        // Step 2: the lines between them.
        var result = new StringBuilder(text.Length);
        number = 0;
        foreach (var line in new LineEnumerator(text))
        {
            if (number >= first && number <= last)
            {
                result.Append(number == first ? "" : "\n").Append(number == 0 ? line : line[Math.Min(commonIndent, line.Length)..]);
            }

            number++;
        }

        return result.ToString();
    }

    /// <summary>The lines of a text that may end them with LF, CR or CR LF.</summary>
    private static string[] SplitLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>The block string, with its quotes, whose value is the text; on one line where that is possible and readable.</summary>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Length == 1;
        var forceLeadingNewLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsWithTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !endsWithTripleQuotes) || value.EndsWith('\\');
        var onSeveralLines = !minimize
            && (!isSingleLine || value.Length > 70 || forceTrailingNewLine || forceLeadingNewLine || endsWithTripleQuotes);
        var keepFirstLine = isSingleLine && value.Length > 0 && value[0] is ' ' or '\t';
        var leading = (onSeveralLines && !keepFirstLine) || forceLeadingNewLine ? "\n" : "";
        var trailing = onSeveralLines || forceTrailingNewLine ? "\n" : "";
        return $"\"\"\"{leading}{escaped}{trailing}\"\"\"";
    }

    /// <summary>True when a block string can carry the text unchanged, for a printer that has the choice.</summary>
    public static bool CanCarry(string value)
    {
        var lineIsEmpty = true;
        var hasIndent = false;
        var hasCommonIndent = true;
        var seenLine = false;
        foreach (var character in value)
        {
            switch (character)
            {
                case '\n' when lineIsEmpty && !seenLine:
                    return false;
                case '\n':
                    seenLine = true;
                    lineIsEmpty = true;
                    hasIndent = false;
                    break;
                case ' ' or '\t':
                    hasIndent |= lineIsEmpty;
                    break;
                case < '\x10':
                    return false;
                default:
                    hasCommonIndent &= hasIndent;
                    lineIsEmpty = false;
                    break;
            }
        }

        return value.Length == 0 || !(lineIsEmpty || (hasCommonIndent && seenLine));
    }

    private static int LeadingWhiteSpace(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (count < line.Length && line[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }
}
