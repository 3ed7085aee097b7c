using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Federation.Floors;

/// <summary>HTTP/1.1 by hand: kept sockets, one call at a time on each, one send, answers with Content-Length only.</summary>
internal sealed class RawFetcher(Uri url) : IFetcher
{
    private readonly byte[] _head = Encoding.ASCII.GetBytes($"POST {url.AbsolutePath} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\n");
    private readonly ConcurrentStack<Socket> _idle = new();

    public async ValueTask<Body> PostAsync(ReadOnlyMemory<byte> body, string? authorization)
    {
        if (!_idle.TryPop(out var socket))
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(url.Host), url.Port));
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(body.Length + 512, 8192));
        var end = WriteHead(bytes, authorization, body.Length);
        body.Span.CopyTo(bytes.AsSpan(end));
        end += body.Length;
        for (var sent = 0; sent < end;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent, end - sent));
        }

        end = 0;
        var (start, length) = (0, -1);
        while (length < 0 || end < start + length)
        {
            var read = await socket.ReceiveAsync(bytes.AsMemory(end));
            end += read > 0 ? read : throw new EndOfStreamException();
            if (length < 0 && TryReadHead(bytes.AsSpan(0, end), out start, out length) && start + length > bytes.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(start + length);
                bytes.AsSpan(0, end).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = larger;
            }
        }

        _idle.Push(socket);
        return new Body(bytes, start, length);
    }

    private int WriteHead(Span<byte> bytes, string? authorization, int length)
    {
        var all = bytes;
        Put(ref bytes, _head);
        if (authorization is not null)
        {
            Put(ref bytes, "Authorization: "u8);
            bytes = bytes[Encoding.ASCII.GetBytes(authorization, bytes)..];
            Put(ref bytes, "\r\n"u8);
        }

        Put(ref bytes, "Content-Length: "u8);
        Utf8Formatter.TryFormat(length, bytes, out var digits);
        bytes = bytes[digits..];
        Put(ref bytes, "\r\n\r\n"u8);
        return all.Length - bytes.Length;
    }

    private static void Put(ref Span<byte> bytes, ReadOnlySpan<byte> text)
    {
        text.CopyTo(bytes);
        bytes = bytes[text.Length..];
    }

    private static bool TryReadHead(ReadOnlySpan<byte> bytes, out int start, out int length)
    {
        (start, length) = (0, -1);
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var header = bytes[..end].IndexOf("\r\nContent-Length: "u8);
        if (!bytes.StartsWith("HTTP/1.1 200"u8) || header < 0 || !Utf8Parser.TryParse(bytes[(header + 18)..], out length, out _))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(bytes[..end]));
        }

        start = end + 4;
        return true;
    }
}
