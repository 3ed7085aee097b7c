using Federation.TestKit;

namespace Federation.Benchmarks.Workloads;

/// <summary>The files that both sides read.</summary>
internal static class WorkloadFiles
{
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "Benchmarks");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, "Documents", name));

    /// <summary>The schema that clients see.</summary>
    public static string ReadClientSdl() => File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "client.graphql"));

    /// <summary>What clients send: the operations that the repository keeps, and a page put together from fragments.</summary>
    public static string[] ReadOperations() =>
    [
        .. Directory.GetFiles(Path.Combine(RepositoryPaths.Schema, "operations"), "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        Read("showroom.graphql"),
    ];
}
