using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Validation;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>The gateway counts by the weights of its subgraphs, per request and per caller.</summary>
public sealed class CostTests
{
    private const string Query = "query Bikes($n: Int) { bikes(first: $n) { nodes { frame { id } } totalCount } }";

    private readonly TestGateway _gateway = new(BikeSchemas.All, new GatewayExecutorOptions
    {
        ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default with { MaxCost = 50 } },
    });

    [Fact]
    public async Task Execute_CheaperThanTheLimit_IsAnswered() =>
        Assert.StartsWith("""{"data":{"bikes":""", await _gateway.ExecuteAsync(Query, """{"n":3}"""), StringComparison.Ordinal);

    [Fact]
    public async Task Execute_TooDear_IsRefusedBeforeAnySubgraphIsAsked()
    {
        // Fields: bikes, nodes, totalCount with its weight of 10, forty frames. Types: the query, the connection, forty bikes with their frames.
        Assert.Equal(
            """{"errors":[{"message":"Operation \"Bikes\" costs 82; at most 50 is allowed. Ask for shorter lists, or for less of each item.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_COST"}}]}""",
            await _gateway.ExecuteAsync(Query, """{"n":40}"""));
        Assert.Empty(_gateway.Subgraphs.Requests);
    }

    [Fact]
    public async Task Execute_CallerWhoMaySpendMore_IsAnswered() =>
        Assert.StartsWith("""{"data":{"bikes":""", await _gateway.ExecuteAsync(Query, """{"n":40}""", maxCost: 500), StringComparison.Ordinal);
}
