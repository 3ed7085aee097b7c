using System.Text.RegularExpressions;

namespace Federation.Conformance;

/// <summary>Texts of the corpus. Version 17 of the oracle prints objects as <c>{ a: 1 }</c>, version 16 and we as <c>{a: 1}</c>.</summary>
internal static partial class RecordedText
{
    public static Mismatch? Compare(string expected, string actual) =>
        expected == actual || Closing().Replace(Opening().Replace(expected, "{"), "}") == actual ? null : new Mismatch(expected, actual);

    [GeneratedRegex("\\{ (?=\\w)", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?<=\\S) \\}", RegexOptions.None, 1000)]
    private static partial Regex Closing();
}
