using System.Text.RegularExpressions;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>Operations that nobody thought of, always the same ones.</summary>
public sealed partial class RandomOperationTests
{
    private static readonly GatewayExecutorOptions s_options = new() { ValidationOptions = new() };

    [Theory]
    [InlineData("bike", 300)]
    [InlineData("domain", 60)]
    public async Task Execute_RandomOperation_AnswersAsOneServer(string graph, int count)
    {
        var gateway = new TestGateway(Schemas(graph), s_options);
        var compared = 0;
        for (var i = 0; i < count; i++)
        {
            var query = new OperationGenerator(gateway.Graph.ClientSchema, i).Query();
            var answer = await gateway.ExecuteAsync(query);

            // Refused: fragments clash, or a literal is none of its scalar.
            if (answer.Contains("\"data\":", StringComparison.Ordinal))
            {
                Assert.Equal(await gateway.ExecuteMonolithAsync(query), answer);
                compared++;
            }
        }

        Assert.True(compared > count / 6, $"only {compared} of {count} operations were run");
    }

    /// <summary>Completion is left out where reading met nothing that needs it: that must never show.</summary>
    [Theory]
    [InlineData("bike", 300)]
    [InlineData("domain", 60)]
    public async Task Execute_SpoiltAnswers_AreCompletedWheneverTheyNeedIt(string graph, int count)
    {
        var gateway = new TestGateway(Schemas(graph), s_options);
        var thorough = new TestGateway(Schemas(graph), s_options with { AlwaysComplete = true });
        for (var i = 0; i < count; i++)
        {
            var spoil = new HostileAnswers(i);
            gateway.Subgraphs.Change = thorough.Subgraphs.Change = text => spoil.SpoilValues(ErrorId().Replace(text, "\"errorId\":\"0\""));
            var query = new OperationGenerator(gateway.Graph.ClientSchema, i).Query();
            Assert.Equal(await thorough.ExecuteAsync(query), await gateway.ExecuteAsync(query));
        }
    }

    private static IReadOnlyDictionary<string, string> Schemas(string graph) => graph == "bike" ? BikeSchemas.All : DomainSchemas.ReadOrSkip();

    [GeneratedRegex("\"errorId\":\"[0-9a-f]*\"", RegexOptions.None, 1000)]
    private static partial Regex ErrorId();
}
