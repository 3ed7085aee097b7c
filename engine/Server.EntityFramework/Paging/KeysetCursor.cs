using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>
/// Cursors: base64url of a JSON array, the hash of order and filter first, then the sort values. Nothing in it is secret that
/// the row itself does not show, and nothing in it is trusted: it can only name a place in a list that the caller may read anyway.
/// </summary>
internal static class KeysetCursor
{
    /// <summary>Longer than any cursor of ours; what is longer is not read.</summary>
    private const int MaxLength = 4096;

    public static string Encode(string hash, IReadOnlyList<KeysetKey> keys, ReadOnlySpan<object?> values)
    {
        var buffer = new ArrayBufferWriter<byte>(96);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(hash);
            for (var i = 0; i < keys.Count; i++)
            {
                JsonSerializer.Serialize(writer, values[i], keys[i].Type);
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>False for everything that <see cref="Encode"/> has not written for this order and filter.</summary>
    public static bool TryDecode(string cursor, string hash, IReadOnlyList<KeysetKey> keys, out object?[] values)
    {
        values = new object?[keys.Count];
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor), new JsonDocumentOptions { MaxDepth = 2 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() != keys.Count + 1 || !IsText(root[0], hash))
            {
                return false;
            }

            for (var i = 0; i < keys.Count; i++)
            {
                values[i] = root[i + 1].Deserialize(keys[i].Type);
                if (values[i] is null && !keys[i].IsNullable)
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsText(JsonElement element, string text) => element.ValueKind == JsonValueKind.String && element.ValueEquals(text);
}
