using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>When requests are sent, and when not.</summary>
public sealed class SchedulingTests
{
    private const string Query =
        "query($id: ID!) { bike(id: $id) { name weightGrams price { cents } deposit { cents } warrantyYears reviews { stars author { displayName } } } }";

    [Fact]
    public async Task Execute_SlowSubgraph_HoldsUpOnlyWhatNeedsIt()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        var isPricingAsked = new TaskCompletionSource();
        gateway.Subgraphs.Instead = async (name, _, token) =>
        {
            if (name == "pricing")
            {
                isPricingAsked.SetResult();
            }
            else if (name == "stores")
            {
                // Answers only when pricing, which needs catalog, was asked: a barrier between levels would never end.
                await isPricingAsked.Task.WaitAsync(TimeSpan.FromSeconds(10), token);
            }

            return null;
        };
        Assert.DoesNotContain("errors", await gateway.ExecuteAsync("{ bike(id: \"1\") { warrantyYears } me { displayName } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_NoObjectNeedsTheFetch_SendsNoRequest()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bikes\":{\"nodes\":[]}}}");
        Assert.Equal("{\"data\":{\"bikes\":{\"nodes\":[]}}}", await gateway.ExecuteAsync("{ bikes { nodes { name price { cents } deposit { cents } } } }"));
        Assert.Equal(["catalog"], gateway.Subgraphs.Requests.Select(r => r.Name));
    }

    [Fact]
    public async Task Execute_ClientGivesUpDuringMutation_MutationGoesOnAndNothingFollows()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        using var cancellation = new CancellationTokenSource();
        var outcome = new TaskCompletionSource<bool>();
        gateway.Subgraphs.Instead = async (_, _, token) =>
        {
            await cancellation.CancelAsync();
            outcome.SetResult(token.IsCancellationRequested);
            return null;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gateway.ExecuteAsync(
            "mutation { discount(bike: \"b\", percent: 3) { cents } paint(id: \"1\", colour: \"red\") { bike { name } } }", cancellationToken: cancellation.Token));
        Assert.False(await outcome.Task);
        Assert.Single(gateway.Subgraphs.Requests);
    }

    [Fact]
    public async Task Execute_SubgraphWithItsOwnTimeout_IsGivenThatLong()
    {
        var gateway = new TestGateway(
            BikeSchemas.All,
            new GatewayExecutorOptions { SubgraphTimeouts = new Dictionary<string, TimeSpan> { ["stores"] = TimeSpan.FromMilliseconds(150) } });
        gateway.Subgraphs.Instead = async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null;
        };
        Assert.Contains("it did not answer within 0.15 s", await gateway.ExecuteAsync("{ me { displayName } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_ManyAtOnce_NeverMixesAnswers()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        var expected = new Dictionary<int, string>();
        for (var i = 0; i < 8; i++)
        {
            expected[i] = await gateway.ExecuteAsync(Query, $"{{\"id\":\"{i}\"}}");
        }

        Assert.Equal(8, expected.Values.Distinct(StringComparer.Ordinal).Count());
        await Parallel.ForAsync(0, 400, TestContext.Current.CancellationToken, async (i, token) =>
            Assert.Equal(expected[i % 8], await gateway.ExecuteAsync(Query, $"{{\"id\":\"{i % 8}\"}}", cancellationToken: token)));
    }
}
