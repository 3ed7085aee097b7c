using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>Answers of subgraphs that were made to break the gateway. Run alone: they keep a core busy, and other tests measure time.</summary>
[Collection(nameof(HostileAnswerTests))]
[CollectionDefinition(nameof(HostileAnswerTests), DisableParallelization = true)]
public sealed class HostileAnswerTests
{
    private const int Answers = 100_000;

    private static readonly string[] s_operations =
    [
        "{ bike(id: \"1\") { __typename name frame { code material } parts { code price { cents } } price { cents currency } deposit { cents } warrantyYears } }",
        "{ bikes(first: 3) { totalCount edges { cursor node { name price { cents } reviews { stars author { displayName favourite { name } } } } } } }",
        "{ accessories { kind: __typename ... on Lamp { lumen price { cents } } ... on Lock { level } ... on Named { name } } }",
        "{ named { __typename name ... on Bike { paintedAt shop { city chief { favourite { name } } } } ... on Lamp { price { currency } } } }",
        "mutation { paint(id: \"1\", colour: \"red\") { bike { name price { cents } } errors { __typename ... on Problem { message } ... on TooLight { minimumGrams } } } }",
    ];

    [Fact]
    public async Task Execute_ManyHostileAnswers_GivesWellFormedAnswersWithNullsWhereTheyMayBe()
    {
        var world = new TestGateway(BikeSchemas.All);
        var honest = new Dictionary<string, string>(StringComparer.Ordinal);
        world.Subgraphs.Answered = (body, answer) => honest[body] = answer;
        foreach (var operation in s_operations)
        {
            await world.ExecuteAsync(operation);
        }

        var (spoil, sent, seen) = (new HostileAnswers(0), 0, new HashSet<string>(StringComparer.Ordinal));
        var failures = new List<Exception>();
        var executor = new GatewayRequestExecutor(
            world.Graph,
            new CannedTransport(request =>
            {
                // What spoilt answers lead to was never asked before: the last honest answer is as good as any.
                var body = Encoding.UTF8.GetString(request.Body.Span);
                sent++;
                return spoil.SpoilBytes(honest.GetValueOrDefault(body) ?? honest.Values.ElementAt(sent % honest.Count));
            }),
            new SubgraphStates(TimeProvider.System),
            new GatewayExecutorOptions { OnException = (exception, _) => failures.Add(exception) });
        var shapes = s_operations.Select(o => Plans.Shape(world.Graph, o).Root).ToList();
        for (var i = 0; sent < Answers; i++)
        {
            spoil = new HostileAnswers(i);
            var number = i % s_operations.Length;
            var answer = await ExecuteAsync(executor, s_operations[number]);
            seen.Add(answer);
            using var json = JsonDocument.Parse(answer);
            if (json.RootElement.GetProperty("data") is { ValueKind: not JsonValueKind.Null } data)
            {
                AnswerChecker.Check(data, shapes[number]);
            }
            else
            {
                Assert.NotEqual(0, json.RootElement.GetProperty("errors").GetArrayLength());
            }
        }

        Assert.Empty(failures);
        Assert.True(seen.Count > 1000, $"only {seen.Count} different answers: they were not hostile enough");
    }

    private static Task<string> ExecuteAsync(GatewayRequestExecutor executor, string query) =>
        AnswerText.OfAsync(executor.ExecuteAsync(new GraphQLRequest { Query = query }, TestContext.Current.CancellationToken));
}
