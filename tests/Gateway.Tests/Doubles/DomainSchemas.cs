using Federation.TestKit;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>The five subgraphs of the car domain and its operations, from beside the repository; a test is skipped without them.</summary>
internal static class DomainSchemas
{
    public static IReadOnlyDictionary<string, string> ReadOrSkip() =>
        new[] { "customers", "offers", "orders", "services", "vehicles" }.ToDictionary(
            name => name,
            name => File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", name + ".graphql")));

    public static string JourneysOrSkip() => File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "journeys.graphql"));

    public static string TrapsOrSkip() => File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", "traps.graphql"));

    /// <summary>One operation of a file that has one on each line.</summary>
    public static string Operation(string file, string name) =>
        file.Split('\n').Single(l => l.Contains(' ' + name + '(', StringComparison.Ordinal) || l.Contains(' ' + name + ' ', StringComparison.Ordinal));
}
