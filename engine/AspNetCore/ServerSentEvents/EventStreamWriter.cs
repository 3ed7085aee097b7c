using System.Buffers;
using Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>
/// Writes events of GraphQL (<see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md"/>) into a response, each whole and
/// sent at once. Several may write; a reader that is slow makes them wait.
/// </summary>
internal sealed class EventStreamWriter(HttpResponse response) : IDisposable
{
    private const int KeptBytes = 64 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private ArrayBufferWriter<byte> _event = new(); // an answer that cannot be written to its end must not leave half an event to the others

    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no"; // nginx collects answers otherwise
        await KeepAliveAsync(cancellationToken); // a browser calls the stream open when it has read something
    }

    /// <param name="id">The id of the operation as JSON; empty when the stream has only one.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Nobody reads any more.</param>
    public async ValueTask WriteNextAsync(ReadOnlyMemory<byte> id, OperationResult answer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _event.Write("event: next\ndata: "u8);
            if (!id.IsEmpty)
            {
                _event.Write("{\"id\":"u8);
                _event.Write(id.Span);
                _event.Write(",\"payload\":"u8);
            }

            answer.WriteTo(new SingleLineWriter(_event));
            _event.Write(id.IsEmpty ? "\n\n"u8 : "}\n\n"u8);
            await response.BodyWriter.WriteAsync(_event.WrittenMemory, cancellationToken);
        }
        finally
        {
            _event.ResetWrittenCount();
            _event = _event.Capacity > KeptBytes ? new ArrayBufferWriter<byte>() : _event;
            _turn.Release();
        }
    }

    /// <param name="id">The id of the operation as JSON; empty when the stream has only one.</param>
    /// <param name="cancellationToken">Nobody reads any more.</param>
    public async ValueTask WriteCompleteAsync(ReadOnlyMemory<byte> id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var output = response.BodyWriter;
            output.Write("event: complete\ndata: "u8); // also without data: a browser drops an event that lacks the field
            if (!id.IsEmpty)
            {
                output.Write("{\"id\":"u8);
                output.Write(id.Span);
                output.Write("}"u8);
            }

            output.Write("\n\n"u8);
            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes a comment.</summary>
    public async ValueTask KeepAliveAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            response.BodyWriter.Write(":\n\n"u8);
            await response.BodyWriter.FlushAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
