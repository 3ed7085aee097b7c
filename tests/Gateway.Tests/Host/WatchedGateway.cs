using System.Net.Http.Json;
using System.Text.Json;
using Federation.Gateway.Tests.Doubles;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Host;

/// <summary>The gateway as a process that watches a file, with subgraphs over sockets and clients that never stop asking.</summary>
public sealed class WatchedGateway : IAsyncLifetime
{
    private const string Asked = "{ bike(id: \"1\") { name price { cents } } me { displayName } }";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private BikeSubgraphs? _subgraphs;
    private RunningProgram? _program;
    private HttpClient? _client;
    private Task[] _clients = [];
    private int _requests;
    private string? _failure;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_folder.Path, "supergraph.graphql");

    /// <summary>How many requests were answered, all of them right.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What the process has printed.</summary>
    public string Output => _program!.Output;

    /// <summary>A supergraph that clients can tell from others.</summary>
    public string Version(int number) =>
        $"{_subgraphs!.Supergraph}\nenum Version{number} @join__type(graph: CATALOG) {{ ONE @join__enumValue(graph: CATALOG) }}\n";

    public async ValueTask InitializeAsync()
    {
        _subgraphs = await BikeSubgraphs.StartAsync();
        await File.WriteAllTextAsync(Path, Version(0));
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        _program = RunningProgram.Start(
            "gateway/Gateway",
            ["--supergraph", Path, "--watch", "--poll", "0.05", "--urls", url, "--data", _folder.Path],
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        await _program.WaitUntilHealthyAsync(new Uri(url + "/health/live"), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(url) };
        var expected = await PostAsync(Asked);
        Assert.StartsWith("{\"data\":{\"bike\":{\"name\":", expected, StringComparison.Ordinal);
        _clients = [.. Enumerable.Range(0, 2).Select(_ => AskAsync(expected))];
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_clients);
        _client?.Dispose();
        await (_program?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_subgraphs?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
        _end.Dispose();
    }

    /// <summary>Waits until a version is served.</summary>
    public Task WaitForVersionAsync(int number) => WaitAsync(
        async () => (await PostAsync($"{{ __type(name: \"Version{number}\") {{ name }} }}")).Contains($"\"Version{number}\"", StringComparison.Ordinal),
        $"version {number} is not served");

    /// <summary>Waits until the health says something of the graph.</summary>
    public async Task<JsonElement> WaitForHealthAsync(string status, string description)
    {
        JsonElement found = default;
        await WaitAsync(
            async () =>
            {
                var health = await _client!.GetFromJsonAsync<JsonElement>(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
                found = health.GetProperty("checks").GetProperty("graph");
                return found.GetProperty("status").GetString() == status
                    && found.GetProperty("description").GetString()!.Contains(description, StringComparison.Ordinal);
            },
            $"the health is not {status} because of \"{description}\"");
        return found;
    }

    /// <summary>Fails when a client got another answer than before.</summary>
    public void AssertNothingFailed() => Assert.Null(Volatile.Read(ref _failure));

    /// <summary>Waits until clients have asked a few times more.</summary>
    public async Task WaitForRequestsAsync(int count)
    {
        var before = Requests;
        await WaitAsync(() => Task.FromResult(Requests >= before + count), "no requests are answered");
        AssertNothingFailed();
    }

    private async Task WaitAsync(Func<Task<bool>> condition, string failure)
    {
        for (var i = 0; i < 1_500; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"After 30 s {failure}:\n{Output}");
    }

    private async Task AskAsync(string expected)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var answer = await PostAsync(Asked);
                if (answer != expected)
                {
                    _failure ??= answer;
                }
            }
            catch (HttpRequestException exception)
            {
                _failure ??= exception.Message;
            }

            Interlocked.Increment(ref _requests);
        }
    }

    private async Task<string> PostAsync(string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new Dictionary<string, string> { ["query"] = query }), System.Text.Encoding.UTF8, "application/json");
        using var answer = await _client!.PostAsync(new Uri("/graphql", UriKind.Relative), content, CancellationToken.None);
        return $"{(answer.IsSuccessStatusCode ? "" : answer.StatusCode)}{await answer.Content.ReadAsStringAsync(CancellationToken.None)}";
    }
}
