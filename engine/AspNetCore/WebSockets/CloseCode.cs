using System.Net.WebSockets;

namespace Federation.AspNetCore.WebSockets;

/// <summary>
/// Why a socket is closed (<see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>, below 4000
/// <see href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1"/>).
/// </summary>
internal static class CloseCode
{
    public const WebSocketCloseStatus GoingAway = WebSocketCloseStatus.EndpointUnavailable; // 1001
    public const WebSocketCloseStatus TooBig = WebSocketCloseStatus.MessageTooBig; // 1009
    public const WebSocketCloseStatus InvalidMessage = (WebSocketCloseStatus)4400;
    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;
    public const WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;
    public const WebSocketCloseStatus SubprotocolNotAcceptable = (WebSocketCloseStatus)4406;
    public const WebSocketCloseStatus InitialisationTimeout = (WebSocketCloseStatus)4408;
    public const WebSocketCloseStatus SubscriberExists = (WebSocketCloseStatus)4409;
    public const WebSocketCloseStatus TooManyInitialisations = (WebSocketCloseStatus)4429;
}
