namespace Federation.Conformance;

/// <summary>What a case should have answered and what it did.</summary>
internal sealed record Mismatch(string Expected, string Actual)
{
    private const int MostCharacters = 400;
    private const int Before = 80;

    /// <summary>True when the answers differ in nothing but which errors they report below places that became null.</summary>
    public bool IsBelowNull { get; init; }

    /// <summary>Null when the texts are the same.</summary>
    public static Mismatch? Between(string expected, string actual) => expected == actual ? null : new Mismatch(expected, actual);

    /// <summary>Both texts around their first difference.</summary>
    public override string ToString()
    {
        var first = 0;
        while (first < Expected.Length && first < Actual.Length && Expected[first] == Actual[first])
        {
            first++;
        }

        var start = Math.Max(0, first - Before);
        return $"  expected: {Around(Expected, start)}\n  actual:   {Around(Actual, start)}";
    }

    private static string Around(string text, int start)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var end = Math.Min(text.Length, start + MostCharacters);
        return (start > 0 ? "…" : "") + text[Math.Min(start, end)..end] + (end < text.Length ? "…" : "");
    }
}
