using System.Buffers;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Federation.AspNetCore.Multipart;

/// <summary>
/// Writes answers as parts of a <c>multipart/mixed</c> body. A part ends with the delimiter after it, which is therefore sent with it: a client
/// then has the part without waiting for the next one.
/// See <see href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md"/>.
/// </summary>
/// <param name="response">The response.</param>
/// <param name="isWrapped">The parts are events: their answers are the member <c>payload</c>, and an empty object is a sign of life.</param>
internal sealed class MultipartWriter(HttpResponse response, bool isWrapped) : IAnswerSink
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public ValueTask StartAsync(CancellationToken cancellationToken)
    {
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = isWrapped ? "multipart/mixed; boundary=\"-\"; subscriptionSpec=1.0" : "multipart/mixed; boundary=\"-\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no"; // nginx collects answers otherwise
        return SendAsync("\r\n---"u8, cancellationToken);
    }

    public async ValueTask WriteAsync(OperationResult answer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var output = response.BodyWriter;
            output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
            output.Write(isWrapped ? "{\"payload\":"u8 : ""u8);
            await answer.WriteToAsync(output, cancellationToken);
            output.Write(isWrapped ? "}\r\n---"u8 : "\r\n---"u8);
            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask KeepAliveAsync(CancellationToken cancellationToken)
    {
        if (!isWrapped)
        {
            return; // there is no part without meaning
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            await SendAsync("\r\nContent-Type: application/json\r\n\r\n{}\r\n---"u8, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => SendAsync("--\r\n"u8, cancellationToken);

    public void Dispose() => _turn.Dispose();

    private ValueTask SendAsync(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        response.BodyWriter.Write(bytes);
        var flush = response.BodyWriter.FlushAsync(cancellationToken);
        return flush.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(flush.AsTask());
    }
}
