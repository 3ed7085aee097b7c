using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Federation.Language;

namespace Federation.AspNetCore.WebSockets;

/// <summary>
/// Sends messages, one after the other. Whoever sends waits until the message is on its way, so that a slow reader slows the operations down
/// instead of filling memory; one that takes nothing for the time limit is cut off.
/// </summary>
internal sealed class MessageSender(WebSocket socket, StreamHost host) : IDisposable
{
    private const int KeptBytes = 64 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private ArrayBufferWriter<byte> _buffer = new();
    private bool _isClosed;

    public Task SendAckAsync(CancellationToken cancellationToken) => SendAsync("connection_ack", (_, _) => { }, id: null, cancellationToken);

    public Task SendPongAsync(JsonElement payload, CancellationToken cancellationToken) => SendAsync("pong", (writer, _) =>
    {
        if (payload.ValueKind == JsonValueKind.Object)
        {
            writer.WritePropertyName("payload"u8);
            payload.WriteTo(writer);
        }
    }, id: null, cancellationToken);

    public Task SendNextAsync(string id, OperationResult answer, CancellationToken cancellationToken) => SendAsync("next", (writer, buffer) =>
    {
        writer.WritePropertyName("payload"u8);
        writer.Flush();
        answer.WriteTo(buffer);
    }, id, cancellationToken);

    public Task SendErrorAsync(string id, IReadOnlyList<GraphQLError> errors, bool includeExceptionDetails, CancellationToken cancellationToken) =>
        SendAsync("error", (writer, _) =>
        {
            writer.WriteStartArray("payload"u8);
            foreach (var error in errors)
            {
                error.WriteTo(writer, includeExceptionDetails);
            }

            writer.WriteEndArray();
        }, id, cancellationToken);

    public Task SendCompleteAsync(string id, CancellationToken cancellationToken) => SendAsync("complete", (_, _) => { }, id, cancellationToken);

    /// <summary>Closes the socket from this side; the client's side is not waited for longer than for any message.</summary>
    public async Task CloseAsync(CloseReason reason)
    {
        using var limit = new CancellationTokenSource(host.Options.SendTimeout, host.Clock);
        try
        {
            await _turn.WaitAsync(limit.Token);
            try
            {
                _isClosed = true;
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync(reason.Code, reason.Text, limit.Token);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(string type, Action<Utf8JsonWriter, IBufferWriter<byte>> writePayload, string? id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_isClosed)
            {
                throw new OperationCanceledException("The socket is closed.");
            }

            Write(type, writePayload, id);
            using var limit = new CancellationTokenSource(host.Options.SendTimeout, host.Clock);
            await socket.SendAsync(_buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        catch (Exception exception) when (!_isClosed && (exception is OperationCanceledException or WebSocketException))
        {
            socket.Abort(); // half a message may be out: the reader is too slow, or gone
            throw new OperationCanceledException("The client takes no messages.", exception);
        }
        finally
        {
            _buffer.ResetWrittenCount();
            _buffer = _buffer.Capacity > KeptBytes ? new ArrayBufferWriter<byte>() : _buffer;
            _turn.Release();
        }
    }

    private void Write(string type, Action<Utf8JsonWriter, IBufferWriter<byte>> writePayload, string? id)
    {
        using var writer = new Utf8JsonWriter(_buffer, OperationResult.WriterOptions);
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }

        writer.WriteString("type"u8, type);
        writePayload(writer, _buffer);
        writer.WriteEndObject();
    }
}
