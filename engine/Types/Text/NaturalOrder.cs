namespace Federation.Types;

/// <summary>
/// Orders names as people do: by UTF-16 code, but runs of digits by their number, so that <c>a2</c> comes before <c>a10</c>.
/// </summary>
public sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The only instance.</summary>
    public static NaturalOrder Comparer { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        var i = 0;
        var j = 0;
        while (i < x.Length && j < y.Length)
        {
            if (IsDigit(x[i]) && IsDigit(y[j]))
            {
                var difference = CompareNumbers(ReadDigits(x, ref i), ReadDigits(y, ref j));
                if (difference != 0)
                {
                    return difference;
                }
            }
            else if (x[i] != y[j])
            {
                return x[i] < y[j] ? -1 : 1;
            }
            else
            {
                i++;
                j++;
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static ReadOnlySpan<char> ReadDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && IsDigit(text[position]))
        {
            position++;
        }

        return text.AsSpan(start, position - start);
    }

    private static int CompareNumbers(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        x = x.TrimStart('0');
        y = y.TrimStart('0');
        return x.Length == y.Length ? Math.Sign(x.SequenceCompareTo(y)) : x.Length.CompareTo(y.Length);
    }
}
