using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Federation.Composition.Graph;
using Federation.Runtime.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>The HTTP that goes to subgraphs, over real connections.</summary>
public sealed class TransportTests : IAsyncDisposable
{
    private readonly ConcurrentBag<(string Protocol, string Connection, string? Accept, string Body)> _seen = [];
    private readonly ConcurrentBag<(string? Parent, string? State)> _traces = [];
    private WebApplication? _subgraph;

    [Theory]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    [InlineData(HttpProtocols.Http2, "HTTP/2")]
    public async Task Send_ManyRequests_ShareAConnection(HttpProtocols protocol, string expected)
    {
        var source = await StartAsync(protocol);
        var names = new HashSet<string>(protocol == HttpProtocols.Http2 ? ["s"] : [], StringComparer.Ordinal);
        using var transport = new HttpSubgraphTransport([], new SubgraphTransportOptions { Http2Subgraphs = names });
        for (var i = 0; i < 20; i++)
        {
            var request = new SubgraphRequest(source, Encoding.UTF8.GetBytes($"{{\"query\":\"{i}\"}}"), TimeSpan.FromSeconds(10));
            using var answer = await transport.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Null(answer.Failure);
            Assert.Equal($"{{\"data\":{{\"query\":\"{i}\"}}}}", Encoding.UTF8.GetString(answer.Body.Span));
        }

        Assert.Equal(20, _seen.Count);
        Assert.Equal([expected], _seen.Select(s => s.Protocol).Distinct());
        Assert.Single(_seen.Select(s => s.Connection).Distinct());
        Assert.Equal(["application/graphql-response+json, application/json;q=0.9"], _seen.Select(s => s.Accept).Distinct());
    }

    [Fact]
    public async Task Send_InsideAnActivity_CarriesItsTrace()
    {
        var source = await StartAsync(HttpProtocols.Http1);
        using var transport = new HttpSubgraphTransport([]);
        using var activity = new Activity("request") { TraceStateString = "vendor=1" }.Start();

        using var answer = await transport.SendAsync(
            new SubgraphRequest(source, "{}"u8.ToArray(), TimeSpan.FromSeconds(10)), TestContext.Current.CancellationToken);

        Assert.Null(answer.Failure);
        Assert.Equal([(activity.Id, "vendor=1")], _traces);
    }

    [Fact]
    public async Task Send_AnswerOfUnknownLength_IsReadUpToTheLimit()
    {
        var source = await StartAsync(HttpProtocols.Http1);
        using var transport = new HttpSubgraphTransport([], new SubgraphTransportOptions { MaxAnswerBytes = 100_000 });
        foreach (var (length, failure) in new[] { (90_000, null), (99_000, null), (200_000, "its answer is larger than 100000 bytes") })
        {
            var request = new SubgraphRequest(source, Encoding.UTF8.GetBytes($"\"{new string('x', length)}\""), TimeSpan.FromSeconds(10));
            using var answer = await transport.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(failure, answer.Failure);
            Assert.Equal(failure is null ? length + 11 : 0, answer.Body.Length);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_subgraph is not null)
        {
            await _subgraph.DisposeAsync();
        }
    }

    private async Task<GraphSource> StartAsync(HttpProtocols protocol)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = protocol));
        _subgraph = builder.Build();
        _subgraph.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            _seen.Add((context.Request.Protocol, context.Connection.Id, context.Request.Headers.Accept, body));
            _traces.Add((context.Request.Headers.TraceParent, context.Request.Headers.TraceState));
            await context.Response.WriteAsync($"{{\"data\":{body}}}", context.RequestAborted);
        });
        await _subgraph.StartAsync(TestContext.Current.CancellationToken);
        return new GraphSource(0, "s", new Uri(_subgraph.Urls.Single()));
    }
}
