using Xunit;

namespace Federation.TestKit;

/// <summary>Where things lie, found from the test assembly upwards, so that tests run from any folder.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder that holds <c>Federation.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of artefacts that the repository keeps: SDL, supergraph, operations.</summary>
    public static string Schema => Path.Combine(Root, "schema");

    /// <summary>
    /// A folder or file of the material that lies beside the repository. Its absence skips the test with a
    /// message, because a clone alone must pass.
    /// </summary>
    public static string SharedOrSkip(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"'../shared/{string.Join('/', parts)}' is not beside the repository.");
        return Path.GetFullPath(path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Federation.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Federation.sln above '{AppContext.BaseDirectory}'.");
    }
}
