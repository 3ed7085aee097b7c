using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.EndToEnd.World;

/// <summary>Stands between a gateway and its subgraphs and keeps what passes.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private static readonly string[] s_hopHeaders = ["Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection"];

    // A request that waits for another one which waits for it is passed on after all.
    private static readonly TimeSpan s_longestHold = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<SubgraphExchange> _exchanges = new();
    private readonly HttpClient _client = new();
    private readonly WebApplication _app;
    private readonly Func<string, Uri> _target;
    private Meeting? _meeting;

    private RecordingProxy(Func<string, Uri> target)
    {
        _target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{subgraph}/graphql", ForwardAsync);
    }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="target">Where a subgraph is.</param>
    public static async Task<RecordingProxy> StartAsync(Func<string, Uri> target)
    {
        var proxy = new RecordingProxy(target);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>Where the gateway finds a subgraph.</summary>
    public string UrlOf(string subgraph)
    {
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return $"{address}/{subgraph}/graphql";
    }

    /// <summary>
    /// Holds the next entity requests back until so many of them are there. Requests that are sent side by side all come; when one is
    /// sent only after the answer to another, none of them has met the others.
    /// </summary>
    public void ExpectTogether(int entityRequests) => _meeting = new Meeting(entityRequests);

    /// <summary>What passed since the last call, in order of arrival.</summary>
    public IReadOnlyList<SubgraphExchange> Take()
    {
        var taken = new List<SubgraphExchange>();
        while (_exchanges.TryDequeue(out var exchange))
        {
            taken.Add(exchange);
        }

        return [.. taken.OrderBy(e => e.Began)];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        var subgraph = (string)context.Request.RouteValues["subgraph"]!;
        using var received = new MemoryStream();
        await context.Request.Body.CopyToAsync(received, context.RequestAborted);
        var query = JsonSerializer.Deserialize<JsonElement>(received.ToArray()).GetProperty("query").GetString()!;
        var met = query.Contains("_entities", StringComparison.Ordinal) && _meeting is { } meeting && await meeting.ComeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, _target(subgraph)) { Content = new ByteArrayContent(received.ToArray()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
        foreach (var (name, value) in context.Request.Headers.Where(h => !s_hopHeaders.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            request.Headers.TryAddWithoutValidation(name, value.AsEnumerable());
        }

        using var response = await _client.SendAsync(request, context.RequestAborted);
        var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        _exchanges.Enqueue(new SubgraphExchange(subgraph, query, began, Stopwatch.GetTimestamp(), met));
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private sealed class Meeting(int expected)
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _here;

        public async Task<bool> ComeAsync()
        {
            if (Interlocked.Increment(ref _here) == expected)
            {
                _all.TrySetResult();
            }

            return await Task.WhenAny(_all.Task, Task.Delay(s_longestHold)) == _all.Task;
        }
    }
}
