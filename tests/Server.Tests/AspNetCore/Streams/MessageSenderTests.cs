using System.Net.WebSockets;
using Federation.AspNetCore;
using Federation.AspNetCore.Streams;
using Federation.AspNetCore.WebSockets;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Messages of a socket that ends.</summary>
public sealed class MessageSenderTests
{
    [Fact]
    public async Task Message_AfterTheClose_IsNotSent()
    {
        using var socket = WebSocket.CreateFromStream(new MemoryStream(), new WebSocketCreationOptions { IsServer = true });
        using var sender = new MessageSender(socket, new StreamHost(new GraphQLStreamOptions(), TimeProvider.System, CancellationToken.None));
        await sender.CloseAsync(CloseReason.HostStops);

        var sending = sender.SendPongAsync(default, CancellationToken.None);

        await Assert.ThrowsAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(WebSocketState.CloseSent, socket.State); // not aborted: the client may still answer
    }
}
