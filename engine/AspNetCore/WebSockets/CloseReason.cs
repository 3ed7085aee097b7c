using System.Net.WebSockets;
using System.Text;

namespace Federation.AspNetCore.WebSockets;

/// <summary>What a socket is closed with. The text is cut to what a close frame can carry.</summary>
internal sealed record CloseReason(WebSocketCloseStatus Code, string Text)
{
    private const int MaxBytes = 123;

    /// <summary>The client has closed, or is gone.</summary>
    public static CloseReason Normal { get; } = new(WebSocketCloseStatus.NormalClosure, "");

    /// <summary>The host ends.</summary>
    public static CloseReason HostStops { get; } = new(CloseCode.GoingAway, "The host stops. Connect again.");

    public string Text { get; } = Cut(Text);

    private static string Cut(string text)
    {
        text = text.Length > MaxBytes ? text[..MaxBytes] : text;
        while (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return text;
    }
}
