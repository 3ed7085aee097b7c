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
    public void Source_Files_StayReadable()
    {
        var large =
            from file in Directory.EnumerateFiles(RepositoryPaths.Root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(RepositoryPaths.Root, file)
            where !path.Split('/').Any(p => p is "bin" or "obj" or "artifacts" or "node_modules")
            let lines = File.ReadLines(file).Count()
            where lines > 500
            select $"{path} ({lines})";
        Assert.Empty(large);
    }
}
