using Federation.TestKit;
using Xunit;

namespace Federation.Architecture;

/// <summary>What no compiler checks: which namespaces a layer sees, and that kept files belong to a living test.</summary>
public sealed class SourceLawTests
{
    [Fact]
    public void Domain_OfASubgraph_SeesNeitherEntityFrameworkNorGraphQL()
    {
        string[] hidden = ["Microsoft.EntityFrameworkCore", "Federation.Server", "Federation.Execution", "Federation.Types", "Federation.Language", "Microsoft.AspNetCore"];
        var unlawful =
            from folder in Directory.GetDirectories(Path.Combine(RepositoryPaths.Root, "subgraphs"))
            let domain = Path.Combine(folder, "Domain")
            where Directory.Exists(domain)
            from file in Directory.EnumerateFiles(domain, "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where line.StartsWith("using ", StringComparison.Ordinal) && hidden.Any(h => line.Contains(h, StringComparison.Ordinal))
            select $"{Path.GetRelativePath(RepositoryPaths.Root, file)}: {line}";
        Assert.Empty(unlawful);
    }

    [Fact]
    public void Snapshot_Files_BelongToATest()
    {
        var orphans =
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "tests"), "*.snap", SearchOption.AllDirectories)
            let parts = Path.GetFileName(file).Split('.')
            let source = Path.Combine(Path.GetDirectoryName(file)!, "..", parts[0] + ".cs")
            where !File.Exists(source) || !File.ReadAllText(source).Contains(parts[1] + "(", StringComparison.Ordinal)
            select Path.GetRelativePath(RepositoryPaths.Root, file);
        Assert.Empty(orphans);
    }

    [Fact]
    public void Samples_OfTheEngine_AreOnePageEach()
    {
        var pages =
            from folder in Directory.GetDirectories(Path.Combine(RepositoryPaths.Root, "engine", "samples"))
            let lines = SourceFiles(folder).Sum(file => File.ReadLines(file).Count())
            select (Name: Path.GetFileName(folder), Lines: lines);
        Assert.All(pages, page => Assert.InRange(page.Lines, 1, 99));
        Assert.NotEmpty(pages);
    }

    [Fact]
    public void Source_Files_StayReadable()
    {
        var large =
            from file in SourceFiles(RepositoryPaths.Root)
            let path = Path.GetRelativePath(RepositoryPaths.Root, file)
            let lines = File.ReadLines(file).Count()
            where lines > 500
            select $"{path} ({lines})";
        Assert.Empty(large);
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(RepositoryPaths.Root, file).Split('/').Any(p => p is "bin" or "obj" or "artifacts" or "node_modules")
        select file;
}
