using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Federation.Execution;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Answers the gateway's HTTP requests in process, one executor for each host name; can be made to misbehave.</summary>
internal sealed class SubgraphDoubles : HttpMessageHandler
{
    private readonly Dictionary<string, IRequestExecutor> _executors = new(StringComparer.Ordinal);

    /// <summary>The requests that came, with the name of the subgraph and the body.</summary>
    public ConcurrentQueue<(string Name, string Body)> Requests { get; } = new();

    /// <summary>The headers of the last request.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders? LastHeaders { get; private set; }

    /// <summary>Answers in place of a subgraph; null lets it answer itself.</summary>
    public Func<string, string, CancellationToken, Task<HttpResponseMessage?>>? Instead { get; set; }

    /// <summary>Changes what subgraphs answer themselves.</summary>
    public Func<string, string>? Change { get; set; }

    /// <summary>Told of each request and what the subgraph answered itself.</summary>
    public Action<string, string>? Answered { get; set; }

    public void Add(string name, IRequestExecutor executor) => _executors[name] = executor;

    /// <summary>A response with a body.</summary>
    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Lets one subgraph answer every request with the same text.</summary>
    public void Answer(string name, string body, HttpStatusCode status = HttpStatusCode.OK) =>
        Instead = (subgraph, _, _) => Task.FromResult(subgraph == name ? Json(body, status) : null);

    /// <summary>Makes one subgraph unreachable.</summary>
    public void Break(string name) => Instead = (subgraph, _, _) => subgraph == name
        ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
        : Task.FromResult<HttpResponseMessage?>(null);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = request.RequestUri!.Host;
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue((name, body));
        LastHeaders = request.Headers;
        if (Instead is not null && await Instead(name, body, cancellationToken) is { } other)
        {
            return other;
        }

        using var json = JsonDocument.Parse(body);
        var text = await AnswerText.OfAsync(_executors[name].ExecuteAsync(
            new GraphQLRequest
            {
                Query = json.RootElement.GetProperty("query").GetString(),
                Variables = json.RootElement.TryGetProperty("variables", out var variables) ? variables : null,
            },
            cancellationToken));
        Answered?.Invoke(body, text);
        return Json(Change is null ? text : Change(text));
    }
}
