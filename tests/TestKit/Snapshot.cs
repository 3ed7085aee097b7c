using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Federation.TestKit;

/// <summary>
/// Compares a text with the file that the repository keeps of it. Files lie in <c>__snapshots__</c> beside the test
/// and are named <c>Class.Method[.suffix].snap</c>; a test in tests/Architecture fails on a file whose test is gone.
/// </summary>
/// <remarks>Rewritten only with <c>UPDATE_SNAPSHOTS=1</c>, and never where <c>CI</c> is set.</remarks>
public static class Snapshot
{
    /// <summary>Compares <paramref name="actual"/> with the snapshot of the calling test.</summary>
    /// <param name="actual">The text that the test produced.</param>
    /// <param name="suffix">Tells several snapshots of one test apart.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Match(
        string actual,
        string? suffix = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        var name = Path.GetFileNameWithoutExtension(file) + "." + method + (suffix is null ? "" : "." + suffix) + ".snap";
        MatchFile(actual, Path.Combine(Path.GetDirectoryName(file)!, "__snapshots__", name));
    }

    /// <summary>Compares <paramref name="actual"/> with a file that the repository keeps, wherever it lies.</summary>
    public static void MatchFile(string actual, string path)
    {
        actual = Normalize(actual);
        var expected = File.Exists(path) ? Normalize(File.ReadAllText(path)) : null;
        if (string.Equals(actual, expected, StringComparison.Ordinal))
        {
            return;
        }

        if (MayUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var shown = Path.GetRelativePath(RepositoryPaths.Root, path);
        Assert.Fail(expected is null
            ? $"'{shown}' does not exist. Run the test with UPDATE_SNAPSHOTS=1 to write it."
            : $"'{shown}' is not what the test produced. Run it with UPDATE_SNAPSHOTS=1 if the change is meant.\n"
                + TextDiff.Between(expected, actual));
    }

    private static bool MayUpdate =>
        string.Equals(Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS"), "1", StringComparison.Ordinal)
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string Normalize(string text)
    {
        var lines = new StringBuilder(text).Replace("\r\n", "\n");
        return lines.ToString().TrimEnd('\n') + "\n";
    }
}
