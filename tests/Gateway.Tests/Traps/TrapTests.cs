using System.Text.Json.Nodes;
using Federation.Composition.Graph;
using Federation.Composition.Supergraphs;
using Federation.Execution;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Traps;

/// <summary>
/// One suite for each trap of federated planning, with types and data of our own; each file says which rules of
/// gateway/README.md it guards. What is asked of whom is part of the expectation: a right answer by a poor plan fails.
/// </summary>
public sealed class TrapTests
{
    public static TheoryData<string> Suites =>
        [.. Directory.GetFiles(TrapSuite.Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Execute_Trap_IsAnsweredByTheRightSubgraphs(string suite)
    {
        var trap = TrapSuite.Read(suite);
        var read = SupergraphReader.Read(trap.Supergraph);
        Assert.Equal([], read.Errors.Select(e => e.ToString()));
        foreach (var (query, answer, asked) in trap.Cases)
        {
            using var subgraphs = Subgraphs(read.Graph!, trap);
            using var transport = new HttpSubgraphTransport([], handler: subgraphs);
            var executor = new GatewayRequestExecutor(read.Graph!, transport, new SubgraphStates(TimeProvider.System));
            var actual = await ExecuteAsync(executor, query);
            var requests = string.Join('\n', subgraphs.Requests.Select(r => $"{r.Name}: {r.Body}"));
            var expected = JsonNode.Parse(answer)!.AsObject();
            Assert.True(
                JsonNode.DeepEquals(expected["data"], actual["data"]) && (expected["errors"] is not null) == (actual["errors"] is not null),
                $"{query}\nexpected {expected.ToJsonString()}\nreceived {actual.ToJsonString()}\n{requests}");
            Assert.True(
                asked.SequenceEqual(InOrder(subgraphs.Requests.Select(r => r.Name), query)),
                $"{query}\nexpected requests to {string.Join(' ', asked)}\n{requests}");
        }
    }

    /// <summary>Queries ask side by side, so names count and not their order; mutations ask one after another.</summary>
    private static IEnumerable<string> InOrder(IEnumerable<string> names, string query) =>
        query.StartsWith("mutation", StringComparison.Ordinal) ? names : names.Order(StringComparer.Ordinal);

    private static SubgraphDoubles Subgraphs(CompositeGraph graph, TrapSuite trap)
    {
        var subgraphs = new SubgraphDoubles();
        foreach (var source in graph.Sources)
        {
            subgraphs.Add(source.Name, new TrapSubgraph(graph, source, trap.Data[source.Name]).CreateExecutor());
        }

        return subgraphs;
    }

    private static async Task<JsonObject> ExecuteAsync(GatewayRequestExecutor executor, string query)
    {
        var answer = await AnswerText.OfAsync(executor.ExecuteAsync(new GraphQLRequest { Query = query }, TestContext.Current.CancellationToken));
        return JsonNode.Parse(answer)!.AsObject();
    }
}
