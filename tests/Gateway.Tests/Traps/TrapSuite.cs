using System.Text.Json;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Traps;

/// <summary>
/// A small graph made for one trap of federated planning: the types with their join directives, the data of each subgraph, and
/// operations with the answer and the subgraphs that may be asked for it. Read from a text file beside this class.
/// </summary>
internal sealed class TrapSuite
{
    private TrapSuite(string supergraph, IReadOnlyDictionary<string, JsonElement> data, IReadOnlyList<TrapCase> cases)
    {
        Supergraph = supergraph;
        Data = data;
        Cases = cases;
    }

    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "Gateway.Tests", "Traps");

    public string Supergraph { get; }

    /// <summary>What each subgraph has.</summary>
    public IReadOnlyDictionary<string, JsonElement> Data { get; }

    public IReadOnlyList<TrapCase> Cases { get; }

    public static TrapSuite Read(string name)
    {
        var data = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        var cases = new List<TrapCase>();
        var (types, query) = ("", "");
        foreach (var section in File.ReadAllText(Path.Combine(Folder, $"{name}.txt")).Split("\n--- ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            var (title, text) = (section[..end].Split(' '), section[(end + 1)..]);
            switch (title[0])
            {
                case "supergraph":
                    types = text;
                    break;
                case "query":
                    query = text.Trim();
                    break;
                case "answer":
                    cases.Add(new TrapCase(query, text, title[1..]));
                    break;
                default:
                    data[title[0]] = JsonElement.Parse(text);
                    break;
            }
        }

        return new TrapSuite(SupergraphOf(types, data.Keys), data, cases);
    }

    // The join specification under another name: suites stay short, and renaming is tried.
    private static string SupergraphOf(string types, IEnumerable<string> sources) =>
        "schema @link(url: \"https://specs.apollo.dev/link/v1.0\") @link(url: \"https://specs.apollo.dev/join/v0.5\", as: \"j\", for: EXECUTION) "
        + "@link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", for: SECURITY) { query: Query "
        + (types.Contains("type Mutation", StringComparison.Ordinal) ? "mutation: Mutation } " : "} ")
        + $"enum j__Graph {{ {string.Join(' ', sources.Select(s => $"{s.ToUpperInvariant()} @j__graph(name: \"{s}\", url: \"http://{s}/graphql\")"))} }}\n"
        + types;
}
