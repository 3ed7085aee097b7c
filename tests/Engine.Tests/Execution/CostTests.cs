using Federation.Execution;
using Federation.Validation;
using Federation.Validation.Cost;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class CostTests
{
    private const string Query = "query ($n: Int) { cars(first: $n) { id } }";

    private readonly TestGraph _graph = new TestGraph("""
        directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION
        type Query { cars(first: Int): [Car!] @listSize(slicingArguments: ["first"]) }
        type Car { id: ID }
        """).Async("Query", "cars", _ => new ValueTask<object?>(Array.Empty<object>()));

    public CostTests() => _graph.Options.ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default with { MaxCost = 10 } };

    [Theory]
    [InlineData(9, """{"data":{"cars":[]}}""")]
    [InlineData(10, """{"errors":[{"message":"The operation costs 11; at most 10 is allowed. Ask for shorter lists, or for less of each item.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_COST"}}]}""")]
    public async Task Request_ThatItsVariablesMakeTooDear_IsRefusedEachTime(int first, string answer)
    {
        Assert.Equal(answer, await _graph.RunAsync(Query, $$"""{"n":{{first}}}"""));
        Assert.Equal(answer, await _graph.RunAsync(Query, $$"""{"n":{{first}}}"""));
    }

    [Fact]
    public async Task Request_OfACallerWhoMaySpendMore_IsAnswered()
    {
        var request = new GraphQLRequest { Query = "{ cars(first: 20) { id } }" };

        Assert.Contains("LIMIT_COST", Print(await _graph.Executor.ExecuteAsync(request)), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"cars":[]}}""", Print(await _graph.Executor.ExecuteAsync(request with { Cost = new RequestCost { Max = 21 } })));
    }

    [Fact]
    public async Task Middleware_AroundTheExecution_SeesTheCost()
    {
        CostReport? cost = null;
        _graph.Options.UseRequest(
            next => context =>
            {
                cost = context.Cost;
                return next(context);
            },
            before: RequestStage.Execution);

        await _graph.RunAsync(Query, """{"n":4}""");

        Assert.Equal(new CostReport(1, 5), cost);
    }
}
