namespace Federation.Types;

/// <summary>Finds the names a misspelled name may have meant and words the hint that messages end with.</summary>
public static class Suggestions
{
    private const int MaxShown = 5;

    /// <summary>
    /// The hint, with a leading blank: <c> Did you mean "a", "b", or "c"?</c>; empty when no name is near.
    /// </summary>
    /// <param name="input">The name as the user wrote it.</param>
    /// <param name="options">The names there are.</param>
    /// <param name="what">What the names are, e.g. <c>the enum value</c>.</param>
    public static string DidYouMean(string input, IEnumerable<string> options, string? what = null) =>
        DidYouMean(Nearest(input, options), what);

    /// <summary>The hint for names that are already chosen; at most five are shown.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string? what = null)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        if (suggestions.Count == 0)
        {
            return "";
        }

        var names = suggestions.Take(MaxShown).Select(name => $"\"{name}\"").ToArray();
        var list = names.Length switch
        {
            1 => names[0],
            2 => $"{names[0]} or {names[1]}",
            _ => $"{string.Join(", ", names[..^1])}, or {names[^1]}",
        };

        return what is null ? $" Did you mean {list}?" : $" Did you mean {what} {list}?";
    }

    /// <summary>The names that differ from the input in at most four of ten letters (one for short names), nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string input, IEnumerable<string> options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var threshold = (int)(input.Length * 0.4) + 1;
        var found = new List<(string Name, int Distance)>();
        foreach (var option in options.Distinct(StringComparer.Ordinal))
        {
            if (LexicalDistance(input, option, threshold) is { } distance)
            {
                found.Add((option, distance));
            }
        }

        return found
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, NaturalOrder.Comparer)
            .Select(candidate => candidate.Name)
            .ToArray();
    }

    /// <summary>
    /// The Damerau–Levenshtein distance (adjacent letters may be swapped), 1 for names that differ only in case;
    /// null when it is above the threshold.
    /// </summary>
    private static int? LexicalDistance(string input, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var a = input.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        if (a.Length < b.Length)
        {
            (a, b) = (b, a);
        }

        if (a.Length - b.Length > threshold)
        {
            return null;
        }

        var rows = new[] { new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1] };
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var previous = rows[(i - 1) % 3];
            var current = rows[i % 3];
            var smallest = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
                }

                smallest = Math.Min(smallest, cell);
                current[j] = cell;
            }

            if (smallest > threshold)
            {
                return null;
            }
        }

        var distance = rows[a.Length % 3][b.Length];
        return distance <= threshold ? distance : null;
    }
}
