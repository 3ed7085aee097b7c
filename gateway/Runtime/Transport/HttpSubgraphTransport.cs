using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Federation.Runtime.Transport;

/// <summary>Sends requests over HTTP, one POST each; <c>traceparent</c> is added by the handler.</summary>
public sealed class HttpSubgraphTransport : ISubgraphTransport, IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue[] s_accept =
        [new("application/graphql-response+json"), new("application/json", 0.9)];

    private readonly HttpMessageInvoker _client;
    private readonly IReadOnlyList<ISubgraphRequestHeaders> _headers;
    private readonly SubgraphTransportOptions _options;
    private readonly TimeProvider _clock;

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
        _clock = clock ?? TimeProvider.System;
        _client = new HttpMessageInvoker(handler ?? CreateHandler());
    }

    /// <summary>The handler used when none is given: keep-alive, connections renewed so that DNS changes are seen, no redirects, no cookies.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
    };

    /// <inheritdoc />
    public async Task<SubgraphAnswer> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var timeout = new CancellationTokenSource(request.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = CreateMessage(request);
            using var response = await _client.SendAsync(message, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return SubgraphAnswer.Failed(timeout.IsCancellationRequested
                ? $"it did not answer within {request.Timeout.TotalSeconds:0.###} s"
                : "the connection was given up");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return SubgraphAnswer.Failed(exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
                ? "it cannot be reached"
                : "the connection broke");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage CreateMessage(SubgraphRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Source.Url)
        {
            Content = new ReadOnlyMemoryContent(request.Body) { Headers = { ContentType = s_json } },
        };
        foreach (var accept in s_accept)
        {
            message.Headers.Accept.Add(accept);
        }

        foreach (var headers in _headers)
        {
            headers.Apply(message.Headers, request.Source);
        }

        return message;
    }

    private async Task<SubgraphAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is >= 500 or (>= 300 and < 400))
        {
            return SubgraphAnswer.Failed($"it answered with HTTP {status}");
        }

        if (await ReadBodyAsync(response, cancellationToken) is not { } body)
        {
            return SubgraphAnswer.Failed($"its answer is larger than {_options.MaxAnswerBytes} bytes");
        }

        // A refusal with a GraphQL body says more than its status.
        var answer = SubgraphAnswer.Parse(body, _options.MaxJsonDepth);
        return answer.Succeeded || status < 400 ? answer : SubgraphAnswer.Failed($"it answered with HTTP {status}");
    }

    private async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > _options.MaxAnswerBytes)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new ArrayBufferWriter<byte>((int)Math.Max(4096, response.Content.Headers.ContentLength ?? 0));
        int read;
        while ((read = await stream.ReadAsync(buffer.GetMemory(4096), cancellationToken)) > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > _options.MaxAnswerBytes)
            {
                return null;
            }
        }

        return buffer.WrittenMemory;
    }
}
