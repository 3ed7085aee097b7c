using System.Globalization;
using System.Text;

namespace Federation.TestKit;

/// <summary>A line diff for people: what a failing snapshot prints.</summary>
public static class TextDiff
{
    private const int ContextLines = 3;
    private const int MostLines = 120;

    /// <summary>The changed lines with their neighbours; <c>-</c> is the kept text, <c>+</c> the new one.</summary>
    public static string Between(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');

        // Step 1: what both ends share is no change, and trimming it keeps the table below small.
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        // Step 2: the longest common subsequence of the middle gives the edit script.
        var result = new StringBuilder();
        Append(result, before.Skip(Math.Max(0, start - ContextLines)).Take(Math.Min(start, ContextLines)), ' ');
        AppendMiddle(result, before[start..^end], after[start..^end]);
        Append(result, before.Skip(before.Length - end).Take(ContextLines), ' ');
        return Shorten(result.ToString(), start);
    }

    private static void AppendMiddle(StringBuilder result, string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > 4_000_000)
        {
            Append(result, before, '-');
            Append(result, after, '+');
            return;
        }

        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                length[i, j] = before[i] == after[j]
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < before.Length || y < after.Length)
        {
            if (x < before.Length && y < after.Length && before[x] == after[y])
            {
                Append(result, [before[x]], ' ');
                (x, y) = (x + 1, y + 1);
            }
            else if (y == after.Length || (x < before.Length && length[x + 1, y] >= length[x, y + 1]))
            {
                Append(result, [before[x++]], '-');
            }
            else
            {
                Append(result, [after[y++]], '+');
            }
        }
    }

    private static void Append(StringBuilder result, IEnumerable<string> lines, char sign)
    {
        foreach (var line in lines)
        {
            result.Append(sign).Append(' ').Append(line).Append('\n');
        }
    }

    private static string Shorten(string diff, int firstChangedLine)
    {
        var lines = diff.Split('\n');
        var head = string.Create(CultureInfo.InvariantCulture, $"@@ line {firstChangedLine + 1} @@\n");
        return lines.Length <= MostLines
            ? head + diff
            : head + string.Join('\n', lines.Take(MostLines)) + $"\n… {lines.Length - MostLines} more lines\n";
    }
}
