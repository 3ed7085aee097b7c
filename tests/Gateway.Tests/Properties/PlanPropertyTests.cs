using Federation.Gateway.Tests.Doubles;
using Federation.Planning;
using Federation.Runtime;
using Federation.Validation;

namespace Federation.Gateway.Tests.Properties;

/// <summary>
/// What is accepted plans, and a plan answers as one server over the merged graph would. The subgraphs refuse representations
/// that are not true, so a key or requirement that is read from the wrong place fails, too.
/// </summary>
public sealed class PlanPropertyTests
{
    private const int OperationsPerGraph = 12;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Execute_GeneratedOperationsOverGeneratedGraphs_AnswerAsOneServer(int block)
    {
        var compared = 0;
        for (var seed = 25 * block; seed < 25 * (block + 1); seed++)
        {
            var subgraphs = new GeneratedGraph(seed).Subgraphs();
            var gateway = new TestGateway(subgraphs, new GatewayExecutorOptions { ValidationOptions = new ValidationOptions() });
            var planner = new OperationPlanner(gateway.Graph);
            var operations = new GeneratedOperation(gateway.Graph.ClientSchema, new Random(seed));
            for (var i = 0; i < OperationsPerGraph; i++)
            {
                var query = operations.Next();
                if (Plans.ShapeIfValid(gateway.Graph, query) is not { } shape)
                {
                    continue;
                }

                compared++;
                var (expected, actual) = (await gateway.ExecuteMonolithAsync(query), await gateway.ExecuteAsync(query));
                Assert.True(
                    expected == actual,
                    $"seed {seed}\n{query}\nexpected {expected}\nreceived {actual}\n{Plans.Print(planner, shape)}\n{string.Join('\n', subgraphs.Values)}");
            }
        }

        Assert.True(compared >= 100, $"only {compared} operations were valid");
    }
}
