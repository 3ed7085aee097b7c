using Federation.AspNetCore.Http;
using Federation.AspNetCore.Streams;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.WebSockets;

/// <summary>The handshake of a socket that speaks <c>graphql-transport-ws</c>.</summary>
internal sealed class WebSocketEndpoint(GraphQLHttpOptions options, OperationRunner runner, StreamHost host)
{
    private const string Subprotocol = "graphql-transport-ws";

    /// <summary>Whether a request asks for a socket, and sockets are answered.</summary>
    public bool Answers(HttpContext context) => host.Options.WebSockets && context.WebSockets.IsWebSocketRequest;

    public async Task HandleAsync(HttpContext context)
    {
        if (await WebSocketOrigin.CheckAsync(context) is { } failure)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, failure);
            return;
        }

        using var place = host.TryEnter();
        if (place is null)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, StreamFailures.TooManyStreams());
            return;
        }

        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Subprotocol : null,
            KeepAliveInterval = host.Options.KeepAlive,
            KeepAliveTimeout = host.Options.SendTimeout,
        });
        using var connection = new WebSocketConnection(socket, context, options, runner, host);
        if (!speaks)
        {
            connection.Close(new CloseReason(CloseCode.SubprotocolNotAcceptable, $"Subprotocol not acceptable: ask for {Subprotocol}."));
        }

        await connection.RunAsync();
    }
}
