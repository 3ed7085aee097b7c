using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Runtime.Compilation;
using Federation.Runtime.Execution;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>What an execution allocates between the network and the client, once its memory is warm.</summary>
public sealed class AllocationTests
{
    private const string Query =
        """
        query($c: String!) { bikes(first: 40) { nodes { __typename id name price { cents } warrantyYears reviews { stars author { displayName } } parts { code price(currency: $c) { cents } } } }
          accessories { ... on Lamp { lumen price { cents } } ... on Lock { level } } }
        """;

    [Fact]
    public async Task Execute_WarmPlan_AllocatesNothingForReadingMergingAndWriting()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        var honest = new Dictionary<string, string>(StringComparer.Ordinal);
        gateway.Subgraphs.Answered = (body, answer) => honest[body] = answer;
        var expected = await gateway.ExecuteAsync(Query, "{\"c\":\"EUR\"}");
        var variables = JsonElement.Parse("{\"c\":\"EUR\"}");
        var run = new PlanRun(PlanCompiler.Compile(gateway.Plan(Query)), maxSlots: 100_000);
        var answers = new byte[run.Fetches.Length][];
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var options = new GatewayExecutorOptions();
        var introspection = new Dictionary<string, JsonElement>();

        void Execute(Func<FetchRun, SubgraphAnswer> answer)
        {
            run.Begin();
            foreach (var fetch in run.Fetches)
            {
                if (run.Prepare(fetch, variables))
                {
                    fetch.Answer = answer(fetch);
                    run.Take(fetch, options);
                }
            }

            output.ResetWrittenCount();
            run.Writer.Begin(run.Plan.Root, introspection);
            run.Writer.Write(output);
            foreach (var fetch in run.Fetches)
            {
                fetch.Answer = null;
            }

            Assert.False(run.Store.IsDirty);
            run.End();
        }

        Execute(fetch => SubgraphAnswer.Of(answers[fetch.Fetch.Fetch.Id] = Encoding.UTF8.GetBytes(honest[Encoding.UTF8.GetString(fetch.Body.Span)])));
        Assert.Equal(expected, $"{{\"data\":{Encoding.UTF8.GetString(output.WrittenSpan)}}}");

        var kept = answers.Select(a => SubgraphAnswer.Of(a ?? [])).ToArray();
        Func<FetchRun, SubgraphAnswer> again = fetch => kept[fetch.Fetch.Fetch.Id];
        for (var i = 0; i < 50; i++)
        {
            Execute(again);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Execute(again);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
