using System.Text.Json;
using System.Text.Json.Nodes;
using Federation.Composition.Supergraphs;
using Federation.Execution;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Audit;

/// <summary>
/// The public federation audit, from its supergraphs: every operation is planned, run against the audit's subgraphs and judged
/// as the audit judges. The mock server has no data for mutations#2 and mutations#3.
/// </summary>
public sealed class AuditTests(AuditServer server) : IClassFixture<AuditServer>
{
    private static readonly string[] s_withoutData = ["mutations#2", "mutations#3"];

    public static TheoryData<string> Suites => [.. AuditServer.Suites];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Execute_SuiteOfTheAudit_IsAnsweredAsExpected(string suite)
    {
        var read = SupergraphReader.Read(server.SupergraphOrSkip(suite));
        Assert.Equal([], read.Errors.Select(e => e.ToString()));
        using var transport = new HttpSubgraphTransport([]);
        var executor = new GatewayRequestExecutor(read.Graph!, transport, new SubgraphStates(TimeProvider.System));
        var failures = new List<string>();
        for (var i = 0; i < AuditServer.Cases[suite].Count; i++)
        {
            var (test, name) = (AuditServer.Cases[suite][i], $"{suite}#{i}");
            var query = test.GetProperty("query").GetString()!;
            var answer = await ExecuteAsync(executor, query);
            if (!s_withoutData.Contains(name) && Judge(test.GetProperty("expected"), answer) is { } problem)
            {
                failures.Add($"{name}: {problem}\n{query}\n{answer.ToJsonString()}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static async Task<JsonObject> ExecuteAsync(GatewayRequestExecutor executor, string query)
    {
        var answer = await AnswerText.OfAsync(executor.ExecuteAsync(new GraphQLRequest { Query = query }, TestContext.Current.CancellationToken));
        return JsonNode.Parse(answer)!.AsObject();
    }

    /// <summary>Data must be equal; errors must be there or not only where the audit says so.</summary>
    private static string? Judge(JsonElement expected, JsonObject answer)
    {
        var data = expected.TryGetProperty("data", out var wanted) ? JsonNode.Parse(wanted.GetRawText()) : null;
        if (!JsonNode.DeepEquals(data, answer["data"]))
        {
            return $"expected the data {data?.ToJsonString() ?? "null"}";
        }

        return expected.TryGetProperty("errors", out var errors) && errors.GetBoolean() != (answer["errors"]?.AsArray().Count > 0)
            ? $"expected errors: {errors}"
            : null;
    }
}
