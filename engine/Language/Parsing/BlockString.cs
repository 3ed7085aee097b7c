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

        return string.Join('\n', DedentLines(SplitLines(raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal))));
    }

    /// <summary>Removes the common indentation of all lines but the first, and the blank lines at both ends.</summary>
    public static IReadOnlyList<string> DedentLines(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i != 0 && indent < commonIndent)
            {
                commonIndent = indent;
            }
        }

        var result = new List<string>();
        for (var i = Math.Max(first, 0); i <= last; i++)
        {
            result.Add(i == 0 ? lines[i] : lines[i][Math.Min(commonIndent, lines[i].Length)..]);
        }

        return result;
    }

    /// <summary>The lines of a text that may end them with LF, CR or CR LF.</summary>
    public static string[] SplitLines(string text) =>
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

    private static int LeadingWhiteSpace(string line)
    {
        var count = 0;
        while (count < line.Length && line[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }
}
