using System.Text.Json;
using Federation.AspNetCore.Http;

namespace Federation.AspNetCore.WebSockets;

/// <summary>A message of a client: what it says, and its document, which is disposed with it or with the request that it carries.</summary>
internal sealed record ClientMessage(string Type, string? Id, JsonElement Payload, JsonDocument Document)
{
    private const int MaxIdLength = 256;

    /// <summary>Reads a message; else says what is wrong with it.</summary>
    public static (ClientMessage? Message, string? Fault) Read(ReadOnlyMemory<byte> utf8, int maxDepth)
    {
        if (!JsonText.TryParse(utf8, "message", maxDepth, out var document, out var failure))
        {
            return (null, failure.Error.Message);
        }

        var fault = Check(document.RootElement, out var message, document);
        if (fault is not null)
        {
            document.Dispose();
        }

        return (message, fault);
    }

    private static string? Check(JsonElement root, out ClientMessage? message, JsonDocument document)
    {
        message = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return "A message must be a JSON object.";
        }

        if (!root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return "A message must have a \"type\".";
        }

        var id = root.TryGetProperty("id", out var idElement) ? idElement : default;
        if (id.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.String))
        {
            return "The \"id\" of a message must be a string.";
        }

        var idText = id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        if (idText is { Length: 0 or > MaxIdLength })
        {
            return $"The \"id\" of a message must have 1 to {MaxIdLength} characters.";
        }

        message = new ClientMessage(type.GetString()!, idText, root.TryGetProperty("payload", out var payload) ? payload : default, document);
        return null;
    }
}
