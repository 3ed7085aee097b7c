using System.Text;
using System.Text.Json;
using Federation.TestKit;
using Xunit;

namespace Federation.Engine.Tests.Language;

/// <summary>
/// The language-neutral cases that lie beside the repository (or in the folder that CONFORMANCE_DIR names).
/// Expected is the answer of graphql-js 16.15 where the older one that recorded the case differs.
/// </summary>
internal static class ConformanceCorpus
{
    private const string Oracle = "16.15.0";

    /// <summary>The cases of a file; skips the running test when the folder is not there.</summary>
    public static IReadOnlyList<JsonElement> ReadOrSkip(string file)
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        var path = string.IsNullOrEmpty(folder) ? RepositoryPaths.SharedOrSkip("conformance", file) : Path.Combine(folder, file);
        Assert.SkipUnless(File.Exists(path), $"'{path}' is not there.");
        var options = new JsonDocumentOptions { MaxDepth = 128 };
        return [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line, options).RootElement)];
    }

    /// <summary>The part of a case that holds the expectation.</summary>
    public static JsonElement Expected(JsonElement row) =>
        row.TryGetProperty("differs", out var differs) && differs.TryGetProperty(Oracle, out var other) ? other : row;

    public static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;

    /// <summary>The error of a case as <c>message (line:column)</c>; null when it has none.</summary>
    public static string? ErrorOf(JsonElement row) =>
        row.TryGetProperty("error", out var error) ? Describe(error) : null;

    public static string Describe(JsonElement error)
    {
        var text = new StringBuilder(error.GetProperty("message").GetString());
        if (error.TryGetProperty("locations", out var locations))
        {
            foreach (var location in locations.EnumerateArray())
            {
                text.Append($" ({location.GetProperty("line").GetInt32()}:{location.GetProperty("column").GetInt32()})");
            }
        }

        return text.ToString();
    }

    public static string Describe(Federation.Language.GraphQLError error)
    {
        var text = new StringBuilder(error.Message);
        foreach (var location in error.Locations ?? [])
        {
            text.Append($" ({location.Line}:{location.Column})");
        }

        return text.ToString();
    }

    /// <summary>Fails with every case that does not answer as expected; excepted ids must really differ.</summary>
    /// <param name="rows">The cases.</param>
    /// <param name="run">Gives the expected and the actual answer of a case.</param>
    /// <param name="excepted">Ids of cases that we answer otherwise on purpose, with the reason.</param>
    public static void AssertAll(
        IEnumerable<JsonElement> rows,
        Func<JsonElement, (string Expected, string Actual)> run,
        IReadOnlyDictionary<string, string>? excepted = null)
    {
        var failures = new StringBuilder();
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            var id = Text(row, "id");
            var (expected, actual) = run(row);
            if ((expected == actual) == (excepted?.ContainsKey(id) ?? false))
            {
                failures.Append($"\n{id}\n  expected: {expected}\n  actual:   {actual}");
            }
        }

        Assert.True(count > 0, "No case was read.");
        Assert.True(failures.Length == 0, failures.ToString());
    }
}
