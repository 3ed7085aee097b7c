using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;

namespace Federation.Gateway.Tests.Runtime;

public sealed class CachingTests
{
    [Fact]
    public void Cache_ManyKeys_StaysWithinItsBound()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var i = 0; i < 100_000; i++)
        {
            cache.Add(i, i);
            Assert.InRange(cache.Count, 1, 100);
        }

        Assert.True(cache.TryGet(99_999, out _));
        Assert.False(cache.TryGet(0, out _));
    }

    [Fact]
    public void Cache_KeyInUse_OutlivesAFlood()
    {
        var cache = new BoundedCache<int, string>(100);
        cache.Add(-1, "kept");
        for (var i = 0; i < 10_000; i++)
        {
            cache.Add(i, "flood");
            Assert.True(cache.TryGet(-1, out var value));
            Assert.Equal("kept", value);
        }
    }

    [Fact]
    public void Cache_HeavyEntries_StayWithinTheWeight()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Add(i, i, weight: 10);
            Assert.InRange(cache.Count, 1, 10);
        }

        cache.Add(-1, 0, weight: 1_000);
        Assert.True(cache.TryGet(-1, out _));
        Assert.InRange(cache.Count, 1, 6);
    }

    [Fact]
    public void Cache_EntryThatGetsItsWeight_IsCountedOnce()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(cache.TryAdd(i, i, 1, out _));
            cache.Add(i, i, weight: 10);
        }

        Assert.False(cache.TryAdd(0, 7, 1, out var kept));
        Assert.Equal(0, kept);
        Assert.Equal(5, cache.Count);
        cache.Remove(0);
        Assert.False(cache.TryGet(0, out _));
    }

    [Fact]
    public async Task Execute_ManyIdenticalColdRequests_ArePlannedOnce()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => gateway.ExecuteAsync("{ me { displayName } }"))));
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Equal(1, gateway.Plannings);
    }

    [Fact]
    public async Task Execute_SameTextOtherOperationOrCondition_GetsItsOwnPlan()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        const string Text = "query A($x: Boolean!) { bike(id: \"1\") { name @skip(if: $x) weightGrams } } query B { __typename }";
        var all = await gateway.ExecuteAsync(Text, "{\"x\":false}", "A");
        var some = await gateway.ExecuteAsync(Text, "{\"x\":true}", "A");
        Assert.Contains("\"name\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\"", some, StringComparison.Ordinal);
        Assert.Equal("{\"data\":{\"__typename\":\"Query\"}}", await gateway.ExecuteAsync(Text, null, "B"));
        Assert.Equal(all, await gateway.ExecuteAsync(Text, "{\"x\":false}", "A"));
    }

    [Fact]
    public async Task Execute_LongDocuments_AreBoundedByCharactersToo()
    {
        var gateway = new TestGateway(BikeSchemas.All, new GatewayExecutorOptions { DocumentCacheCharacters = 20_000, DocumentCacheSize = 100 });
        for (var i = 0; i < 30; i++)
        {
            await gateway.ExecuteAsync($"{{ __typename }} #{i}{new string(' ', 2_000)}");
        }

        Assert.InRange(gateway.Kept.Documents, 1, 10);
        for (var i = 0; i < 300; i++)
        {
            await gateway.ExecuteAsync($"{{ __typename }} #{i}");
        }

        Assert.InRange(gateway.Kept.Documents, 50, 100);
    }

    [Fact]
    public async Task Execute_OperationsWithoutAPlan_WeighWhatTheyAsk()
    {
        const string Link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@shareable\"]) ";
        var gateway = new TestGateway(
            new Dictionary<string, string>
            {
                ["a"] = Link + "type Box @shareable { size: Int } type Query { one: Box }",
                ["b"] = Link + "type Box { size: Int @shareable weight: Int } type Query { two: Box }",
            },
            new GatewayExecutorOptions { PlanCacheBytes = 1_000_000, ValidationOptions = new() });
        var fields = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"w{i}: weight"));
        for (var i = 0; i < 50; i++)
        {
            Assert.Contains("UNSATISFIABLE_QUERY_PATH", await gateway.ExecuteAsync($"{{ one {{ {fields} }} }} #{i}"), StringComparison.Ordinal);
        }

        Assert.InRange(gateway.Kept.Plans, 1, 10);
    }

    [Fact]
    public async Task Execute_ConditionIsNull_IsRefusedAsAnEngineDoes()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        const string Text =
            "query A($x: Boolean = true) { bike(id: \"1\") { ...F } } query B($y: Boolean = true) { __typename @skip(if: $y) shops { id } } "
            + "fragment F on Bike { id name @include(if: $x) }";
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Argument \\\"if\\\" of non-null type \\\"Boolean!\\\" must not be null.\","
                + "\"locations\":[{\"line\":1,\"column\":" + (Text.LastIndexOf("$x", StringComparison.Ordinal) + 1) + "}],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}]}",
            await gateway.ExecuteAsync(Text, "{\"x\":null}", "A"));
        await gateway.AssertSameAsMonolithAsync(Text, "{\"x\":null}", "A");
        await gateway.AssertSameAsMonolithAsync(Text, "{\"x\":false}", "A");
        await gateway.AssertSameAsMonolithAsync(Text, null, "B");
    }

    [Fact]
    public async Task Execute_ClientGivesUp_StopsWaiting()
    {
        var gateway = new TestGateway(BikeSchemas.All);
        using var cancellation = new CancellationTokenSource();
        gateway.Subgraphs.Instead = async (_, _, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gateway.ExecuteAsync("{ me { displayName } }", cancellationToken: cancellation.Token));
    }
}
