using System.Text.RegularExpressions;
using Federation.TestKit;
using Xunit;

namespace Federation.Schema;

/// <summary>Every code that a user can meet has a row in <c>schema/errors.md</c>, and every row is a code.</summary>
public sealed partial class ErrorCodesTests
{
    [Fact]
    public void Codes_InTheSources_AreTheRowsOfThePage()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "errors.md"));
        var rows = Row().Matches(page).Select(m => m.Groups["code"].Value).Order(StringComparer.Ordinal).ToList();
        var codes = SourceFiles().SelectMany(CodesIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(codes, rows);
    }

    private static IEnumerable<string> SourceFiles() =>
        from area in new[] { "engine", "gateway", "subgraphs" }
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, area), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        select file;

    // A code is a constant in a class of codes, or the name of a typed error of a mutation.
    private static IEnumerable<string> CodesIn(string file)
    {
        var text = File.ReadAllText(file);
        var constants = CodesFile().IsMatch(file) ? Constant().Matches(text).Select(m => m.Groups["code"].Value) : [];
        var typed = TypedError().Matches(text).Select(m => WordStart().Replace(m.Groups["name"].Value, "_").ToUpperInvariant());
        return constants.Concat(typed);
    }

    [GeneratedRegex(@"(?:Codes|PagingErrors)\.cs$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodesFile();

    [GeneratedRegex("const string \\w+ = \"(?<code>[A-Z][A-Z_0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constant();

    [GeneratedRegex(@"public sealed record (?<name>\w+)\([^{;]*\)\s*: IUserError", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypedError();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^\| `(?<code>[A-Z_0-9]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
