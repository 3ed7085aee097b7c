using System.Text.Json;
using Federation.TestKit;
using Xunit;

namespace Federation.Conformance;

/// <summary>
/// The language-neutral cases, JSON lines in the folder that CONFORMANCE_DIR names (from the repository's root, like its
/// default <c>../shared/conformance</c>). They are not part of the repository: without them the running test is skipped.
/// </summary>
internal static class CorpusFolder
{
    private const string Variable = "CONFORMANCE_DIR";
    private const string Default = "../shared/conformance";

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 128 };

    /// <summary>True when no other folder was asked for.</summary>
    public static bool IsDefault => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    private static string Path { get; } = System.IO.Path.GetFullPath(
        IsDefault ? Default : Environment.GetEnvironmentVariable(Variable)!,
        RepositoryPaths.Root);

    /// <summary>The names of all files with cases; skips the running test when the folder is not there.</summary>
    public static IReadOnlyList<string> FilesOrSkip()
    {
        Assert.SkipUnless(Directory.Exists(Path), $"The corpus is not there: '{Path}'. Set {Variable} to its folder.");
        return [.. Directory.EnumerateFiles(Path, "*.jsonl").Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The cases of a file; skips the running test when it is not there.</summary>
    public static IReadOnlyList<CorpusCase> ReadOrSkip(string file)
    {
        Assert.SkipUnless(FilesOrSkip().Contains(file, StringComparer.Ordinal), $"'{file}' is not in the corpus '{Path}'.");
        return
        [
            .. File.ReadLines(System.IO.Path.Combine(Path, file))
                .Where(line => line.Length > 0)
                .Select(line => new CorpusCase(JsonDocument.Parse(line, s_options).RootElement)),
        ];
    }
}
