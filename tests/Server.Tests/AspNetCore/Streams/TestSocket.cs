using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>A socket of a client that says exactly what a test wants.</summary>
internal sealed class TestSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public string? Subprotocol => _socket.SubProtocol;

    public static async Task<TestSocket> OpenAsync(StreamingHost host, string subprotocol = "graphql-transport-ws", params (string Name, string Value)[] headers)
    {
        var socket = new TestSocket();
        socket._socket.Options.AddSubProtocol(subprotocol);
        foreach (var (name, value) in headers)
        {
            socket._socket.Options.SetRequestHeader(name, value);
        }

        await socket._socket.ConnectAsync(host.WebSocketAddress, TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>A socket whose connection is acknowledged.</summary>
    public static async Task<TestSocket> ConnectAsync(StreamingHost host, string init = """{"type":"connection_init"}""")
    {
        var socket = await OpenAsync(host);
        await socket.SendAsync(init);
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        return socket;
    }

    public Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, TestContext.Current.CancellationToken);

    public Task SubscribeAsync(string id, string query) => SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message, or the code and text of the close.</summary>
    public async Task<string> ReceiveAsync()
    {
        var bytes = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);
                return $"{(int)_socket.CloseStatus!} {_socket.CloseStatusDescription}";
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read.Count), TestContext.Current.CancellationToken);
            if (read.EndOfMessage)
            {
                return Encoding.UTF8.GetString(bytes.ToArray());
            }
        }
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

    public void Dispose() => _socket.Dispose();
}
