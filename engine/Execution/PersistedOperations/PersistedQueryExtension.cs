using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Federation.Execution;

/// <summary>
/// The entry <c>persistedQuery</c> of a request's extensions, as Apollo Client, urql and others send it:
/// <c>{ "version": 1, "sha256Hash": "…" }</c>.
/// </summary>
public static class PersistedQueryExtension
{
    /// <summary>The hash, which may be any id that the client and the storage agree on.</summary>
    public static bool TryGetHash(JsonElement? extensions, [NotNullWhen(true)] out string? hash)
    {
        hash = extensions is { ValueKind: JsonValueKind.Object } map
            && map.TryGetProperty("persistedQuery", out var entry) && entry.ValueKind == JsonValueKind.Object
            && entry.TryGetProperty("sha256Hash", out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        return !string.IsNullOrEmpty(hash);
    }

    /// <summary>The hash of a document's text.</summary>
    internal static string HashOf(string document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(document), hash);
        return Convert.ToHexStringLower(hash);
    }
}
