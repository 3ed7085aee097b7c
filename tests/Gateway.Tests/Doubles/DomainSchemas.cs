using System.Text.RegularExpressions;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>The five subgraphs of the car domain and its operations, from beside the repository; a test is skipped without them.</summary>
internal static partial class DomainSchemas
{
    public static IReadOnlyDictionary<string, string> ReadOrSkip() =>
        new[] { "customers", "offers", "orders", "services", "vehicles" }.ToDictionary(
            name => name,
            name => File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", name + ".graphql")));

    /// <summary>The supergraph of the five and of a sixth that only knows which type an id belongs to; each source is at its own name.</summary>
    public static (string Supergraph, IReadOnlyDictionary<string, string> Subgraphs) ReadWithNodesOrSkip()
    {
        var subgraphs = new Dictionary<string, string>(ReadOrSkip(), StringComparer.Ordinal)
        {
            ["node"] = File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", "node.graphql")),
        };
        var supergraph = File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", "supergraph.graphql"));
        return (SourceAddress().Replace(supergraph, "name: \"${name}\", url: \"http://${name}/graphql\""), subgraphs);
    }

    public static string JourneysOrSkip() => File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "journeys.graphql"));

    public static string TrapsOrSkip() => File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", "traps.graphql"));

    /// <summary>One operation of a file that has one on each line.</summary>
    public static string Operation(string file, string name) =>
        file.Split('\n').Single(l => l.Contains(' ' + name + '(', StringComparison.Ordinal) || l.Contains(' ' + name + ' ', StringComparison.Ordinal));

    [GeneratedRegex("name: \"(?<name>[a-z]+)\", url: \"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SourceAddress();
}
