namespace Federation.TestKit;

/// <summary>Finds what a project of the repository was built into.</summary>
public static class BuiltAssembly
{
    /// <summary>The assembly of a project in the configuration that the running tests were built in.</summary>
    /// <param name="project">Folder of the project below the repository root, such as <c>gateway/Standalone</c>.</param>
    public static string Of(string project)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        var folder = Path.Combine(RepositoryPaths.Root, project, "bin", configuration, "net10.0");
        string[] names = [$"Federation.{Path.GetFileName(project)}.dll", $"{Path.GetFileName(project)}.dll", "fed.dll"];
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new InvalidOperationException($"'{project}' is not built in {configuration}: build Federation.sln first.");
    }
}
