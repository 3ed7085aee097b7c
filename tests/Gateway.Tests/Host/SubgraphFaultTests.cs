using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Host;

/// <summary>The gateway and two subgraphs as processes; one of the subgraphs is killed or hangs while clients ask.</summary>
[Collection(nameof(SubgraphFaultTests))]
[CollectionDefinition(nameof(SubgraphFaultTests), DisableParallelization = true)]
public sealed class SubgraphFaultTests : IAsyncLifetime
{
    private const string Whole = "{\"data\":{\"fast\":\"ok\",\"slow\":\"ok\"}}";

    private readonly TemporaryFolder _folder = new();
    private readonly (int Fast, int Slow, int Gateway) _ports = (FreePort.Next(), FreePort.Next(), FreePort.Next());
    private readonly HttpClient _client = new();
    private RunningProgram? _fast;
    private RunningProgram? _slow;
    private RunningProgram? _gateway;

    public async ValueTask InitializeAsync()
    {
        _fast = Start("fast", _ports.Fast);
        _slow = Start("slow", _ports.Slow);
        var file = Path.Combine(_folder.Path, "supergraph.graphql");
        await File.WriteAllTextAsync(
            file,
            $$"""
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            enum join__Graph { FAST @join__graph(name: "fast", url: "http://127.0.0.1:{{_ports.Fast}}/") SLOW @join__graph(name: "slow", url: "http://127.0.0.1:{{_ports.Slow}}/") }
            type Query @join__type(graph: FAST) @join__type(graph: SLOW) { fast: String @join__field(graph: FAST) slow: String @join__field(graph: SLOW) }
            """);
        _client.BaseAddress = new Uri($"http://127.0.0.1:{_ports.Gateway}");
        _gateway = RunningProgram.Start(
            "gateway/Gateway",
            ["--supergraph", file, "--urls", _client.BaseAddress.ToString(), "--data", _folder.Path],
            new Dictionary<string, string> { ["Gateway__QueryTimeout"] = "1" });
        await _gateway.WaitUntilHealthyAsync(new Uri(_client.BaseAddress, "/health/live"), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await WaitUntilWholeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in new[] { _gateway, _fast, _slow })
        {
            await (program?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Subgraph_IsKilled_CostsItsFieldsOnlyAndIsBackWithinSixSeconds()
    {
        await _slow!.KillAsync();
        await AssertPartialAsync(TimeSpan.FromSeconds(3), atMost: TimeSpan.FromSeconds(1));

        await _slow.DisposeAsync();
        _slow = Start("slow", _ports.Slow);
        var elapsed = await WaitUntilWholeAsync();
        Assert.True(elapsed < TimeSpan.FromSeconds(6), $"it took {elapsed} until the subgraph was asked again");
    }

    [Fact]
    public async Task Subgraph_Hangs_IsAnsweredAtItsTimeoutThenAtOnce()
    {
        await SignalAsync("STOP");
        await AssertPartialAsync(TimeSpan.FromSeconds(3), atMost: TimeSpan.FromSeconds(1));

        // The circuit is open: nobody waits for it any more.
        var watch = Stopwatch.StartNew();
        Assert.Contains("it has failed too often", await AskAsync("{ fast slow }"), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(0.9), $"{watch.Elapsed}");

        await SignalAsync("CONT");
        var elapsed = await WaitUntilWholeAsync();
        Assert.True(elapsed < TimeSpan.FromSeconds(6), $"it took {elapsed} until the subgraph was asked again");
    }

    /// <summary>Asks both kinds of operations for a while: one is not touched, the other gets what is there and one error.</summary>
    private async Task AssertPartialAsync(TimeSpan duration, TimeSpan atMost)
    {
        using var end = new CancellationTokenSource(duration);
        var untouched = Enumerable.Range(0, 2).Select(_ => RepeatAsync("{ fast }", end.Token));
        var touched = Enumerable.Range(0, 16).Select(_ => RepeatAsync("{ fast slow }", end.Token)).ToList();
        var others = (await Task.WhenAll(untouched)).SelectMany(a => a).ToList();
        var answers = (await Task.WhenAll(touched)).SelectMany(a => a).ToList();

        Assert.NotEmpty(others);
        Assert.All(others, a => Assert.Equal("{\"data\":{\"fast\":\"ok\"}}", a.Text));
        Assert.All(answers, a =>
        {
            Assert.StartsWith("{\"errors\":[{\"message\":\"Subgraph \\\"slow\\\" is unavailable: ", a.Text, StringComparison.Ordinal);
            Assert.EndsWith(
                "\"path\":[\"slow\"],\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"slow\"}}],\"data\":{\"fast\":\"ok\",\"slow\":null}}",
                a.Text,
                StringComparison.Ordinal);
        });

        // The middle one: a machine that does other things, too, stops a process for a while now and then.
        var middle = answers.Select(a => a.Elapsed).Order().ElementAt(answers.Count / 2);
        Assert.True(middle < atMost + TimeSpan.FromSeconds(0.1), $"{middle}");
    }

    private async Task<List<(string Text, TimeSpan Elapsed)>> RepeatAsync(string query, CancellationToken end)
    {
        var answers = new List<(string, TimeSpan)>();
        while (!end.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            answers.Add((await AskAsync(query), watch.Elapsed));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return answers;
    }

    private async Task<TimeSpan> WaitUntilWholeAsync()
    {
        var watch = Stopwatch.StartNew();
        var answer = "";
        while (watch.Elapsed < TimeSpan.FromSeconds(20))
        {
            answer = await AskAsync("{ fast slow }");
            if (answer == Whole)
            {
                return watch.Elapsed;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"After 20 s the answer is still {answer}");
        return default;
    }

    private async Task<string> AskAsync(string query)
    {
        using var content = new StringContent($"{{\"query\":\"{query}\"}}", Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _slow!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private RunningProgram Start(string field, int port)
    {
        var script =
            $"require('http').createServer((q, a) => {{ q.resume(); q.on('end', () => {{ a.setHeader('content-type', 'application/json'); "
            + $"a.end('{{\"data\":{{\"{field}\":\"ok\"}}}}') }}) }}).listen({port}, '127.0.0.1')";
        try
        {
            return RunningProgram.StartCommand("node", ["-e", script], _folder.Path);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}
