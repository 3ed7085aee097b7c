using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Federation.Shared;

/// <summary>
/// Opaque ids of the graph: base64url of <c>Type:key</c> without padding. The key of a seeded entity is the first 16 hex digits of
/// SHA-256 over <c>kind|natural key</c>, so that every subgraph can compute the id of something it only contributes a field to;
/// the key of anything created at run time is a UUID version 7.
/// </summary>
public static class NodeId
{
    private const int MaxLength = 128;

    /// <summary>Encodes a type name and a key.</summary>
    public static string Encode(string type, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{key}"));
    }

    /// <summary>The id of a seeded or code-identified entity: the same natural key gives the same id in every subgraph.</summary>
    public static string For(string type, string naturalKey) => Encode(type, Key(type, naturalKey));

    /// <summary>A new id for an entity created at <paramref name="time"/>'s now; ids of one process sort by creation.</summary>
    public static string New(string type, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Encode(type, Guid.CreateVersion7(time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture));
    }

    /// <summary>The key of a seeded entity: 16 hex digits of SHA-256(<c>kind|naturalKey</c>).</summary>
    public static string Key(string kind, string naturalKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{naturalKey}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    /// <summary>Splits an id into type and key; false for anything this class did not encode.</summary>
    public static bool TryDecode(string? id, out string type, out string key)
    {
        type = key = "";
        if (id is null or { Length: 0 or > MaxLength } || !Base64Url.IsValid(id) || id.Contains('=', StringComparison.Ordinal))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
        {
            return false;
        }

        type = text[..colon];
        key = text[(colon + 1)..];
        // One entity has one spelling: an id that decodes but would be written otherwise (spare bits) is foreign.
        return string.Equals(Encode(type, key), id, StringComparison.Ordinal);
    }

    /// <summary>True when <paramref name="id"/> is an id of <paramref name="type"/>.</summary>
    public static bool Is(string? id, string type) =>
        TryDecode(id, out var actual, out _) && string.Equals(actual, type, StringComparison.Ordinal);
}
