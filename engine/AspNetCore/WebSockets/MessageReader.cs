using System.Buffers;
using System.Net.WebSockets;

namespace Federation.AspNetCore.WebSockets;

/// <summary>Reads whole text messages, none larger than the limit of a request.</summary>
internal sealed class MessageReader(WebSocket socket, int maxBytes)
{
    private const int FirstBytes = 4096;

    /// <summary>The next message, or why there is none.</summary>
    /// <remarks>It cannot be cancelled, which would abort the socket: it ends when the client closes, or the socket is aborted.</remarks>
    public async ValueTask<(byte[]? Message, CloseReason? Reason)> ReadAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        var length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }

                var read = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += read.Count;
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return (null, CloseReason.Normal);
                }

                if (length > maxBytes)
                {
                    return (null, new CloseReason(CloseCode.TooBig, $"The message is larger than {maxBytes} bytes."));
                }

                if (read.MessageType == WebSocketMessageType.Binary)
                {
                    return (null, new CloseReason(CloseCode.InvalidMessage, "Messages are text, not binary."));
                }

                if (read.EndOfMessage)
                {
                    return (buffer.AsSpan(0, length).ToArray(), null);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            return (null, CloseReason.Normal); // the client is gone without a word
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
