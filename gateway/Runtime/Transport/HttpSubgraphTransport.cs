using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Federation.Execution;

namespace Federation.Runtime.Transport;

/// <summary>Sends requests over HTTP, one POST each; the trace of the client's request goes along (<c>traceparent</c>).</summary>
public sealed class HttpSubgraphTransport : ISubgraphTransport, IDisposable
{
    private const int FirstRead = 16 * 1024;

    private readonly HttpMessageInvoker _client;
    private readonly IReadOnlyList<ISubgraphRequestHeaders> _headers;
    private readonly SubgraphTransportOptions _options;
    private readonly TimeoutPool _timeouts;

    /// <summary>Makes a transport.</summary>
    /// <param name="headers">What adds headers, in this order.</param>
    /// <param name="options">Limits of answers.</param>
    /// <param name="clock">The clock of time-outs.</param>
    /// <param name="handler">What sends; a <see cref="SocketsHttpHandler"/> when left out.</param>
    public HttpSubgraphTransport(
        IEnumerable<ISubgraphRequestHeaders> headers,
        SubgraphTransportOptions? options = null,
        TimeProvider? clock = null,
        HttpMessageHandler? handler = null)
    {
        _headers = [.. headers];
        _options = options ?? new SubgraphTransportOptions();
        _timeouts = new TimeoutPool(clock ?? TimeProvider.System);
        _client = new HttpMessageInvoker(handler ?? CreateHandler());
    }

    /// <summary>The handler used when none is given: keep-alive, connections renewed so that DNS changes are seen, no redirects, no cookies, no compression.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // The handler would start an activity for each request, wanted or not.
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
    };

    /// <inheritdoc />
    public async Task<SubgraphAnswer> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = EngineTelemetry.StartSubgraph(request.Source.Name);
        var started = EngineTelemetry.StartSubgraphTimer();
        var answer = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        EngineTelemetry.EndSubgraph(activity, started, request.Source.Name, answer.Failure);
        return answer;
    }

    private async Task<SubgraphAnswer> AskAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var timeout = _timeouts.Rent(request.Timeout);
        var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        try
        {
            return await SendInTimeAsync(request, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return timeout.IsCancellationRequested
                ? SubgraphAnswer.Outage($"it did not answer within {request.Timeout.TotalSeconds:0.###} s", isTransient: false, keepsRequest: true)
                : SubgraphAnswer.Outage("the connection was given up", isTransient: true, keepsRequest: true);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return SubgraphAnswer.Outage(
                exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } ? "it cannot be reached" : "the connection broke",
                isTransient: true,
                keepsRequest: true);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            _timeouts.Return(timeout);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<SubgraphAnswer> SendInTimeAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        using var content = new RequestContent(request.Body);
        using var message = CreateMessage(request, content);
        using var response = await _client.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        if (status >= 500)
        {
            // What stands before a subgraph says 502, 503 and 504; the next one it asks may answer.
            return SubgraphAnswer.Outage($"it answered with HTTP {status}", isTransient: status is >= 502 and <= 504, content.IsInUse);
        }

        if (status is >= 300 and < 400)
        {
            return SubgraphAnswer.Failed($"it answered with HTTP {status}", content.IsInUse);
        }

        var (bytes, length) = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return bytes is null
            ? SubgraphAnswer.Failed($"its answer is larger than {_options.MaxAnswerBytes} bytes", content.IsInUse)
            : SubgraphAnswer.OfPooled(bytes, length, status, content.IsInUse);
    }

    private HttpRequestMessage CreateMessage(SubgraphRequest request, RequestContent content)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Source.Url) { Content = content };
        if (_options.Http2Subgraphs.Contains(request.Source.Name))
        {
            message.Version = HttpVersion.Version20;
            message.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        }

        message.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json, application/json;q=0.9");
        if (Activity.Current is { } activity)
        {
            DistributedContextPropagator.Current.Inject(
                activity, message.Headers, static (carrier, name, value) => ((HttpRequestHeaders)carrier!).TryAddWithoutValidation(name, value));
        }

        foreach (var headers in _headers)
        {
            headers.Apply(message.Headers, request.Source);
        }

        return message;
    }

    /// <summary>Reads the body into an array of the pool; no array when it is too large.</summary>
    private async Task<(byte[]? Bytes, int Length)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > _options.MaxAnswerBytes)
        {
            return default;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = ArrayPool<byte>.Shared.Rent((int)(announced + 1 ?? FirstRead));
        var length = 0;
        try
        {
            int read;
            while (length != announced && (read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > _options.MaxAnswerBytes)
                {
                    ArrayPool<byte>.Shared.Return(bytes);
                    return default;
                }

                if (length == bytes.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    bytes.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(bytes);
                    bytes = larger;
                }
            }

            return (bytes, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }
}
