using System.Buffers;
using System.Text.Json;

namespace Federation.Server.Redis;

/// <summary>How a message travels: <c>{"message":…}</c>, and <c>{"completed":true}</c> for the end of a topic.</summary>
internal static class MessageEnvelope
{
    public static ReadOnlyMemory<byte> Completed { get; } = "{\"completed\":true}"u8.ToArray();

    public static ReadOnlyMemory<byte> Write<TMessage>(TMessage message, JsonSerializerOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WritePropertyName("message"u8);
        JsonSerializer.Serialize(writer, message, options);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Reads a message; false for the end of the topic.</summary>
    /// <exception cref="JsonException">It is no message of that type.</exception>
    public static bool TryRead(ReadOnlyMemory<byte> envelope, Type messageType, JsonSerializerOptions options, out object? message)
    {
        using var json = JsonDocument.Parse(envelope);
        message = null;
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("It is no object.");
        }

        if (json.RootElement.TryGetProperty("message"u8, out var body))
        {
            message = body.Deserialize(messageType, options);
            return true;
        }

        return json.RootElement.TryGetProperty("completed"u8, out _) ? false : throw new JsonException("It has neither \"message\" nor \"completed\".");
    }
}
