using System.Buffers;
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
    private const string Sha256Prefix = "sha256:";

    private static readonly SearchValues<char> s_hexDigits = SearchValues.Create("0123456789abcdefABCDEF");

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

    /// <summary>Whether the client speaks another version of the protocol than 1, the only one there is. One that says none speaks this one.</summary>
    internal static bool IsOfOtherVersion(JsonElement? extensions) =>
        extensions is { ValueKind: JsonValueKind.Object } map
        && map.TryGetProperty("persistedQuery", out var entry) && entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("version", out var version)
        && !(version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1);

    /// <summary>An id as it is looked up: a SHA-256 is the same in upper and in lower case, any other id is not.</summary>
    internal static string Normalize(string id)
    {
        const int digits = 2 * SHA256.HashSizeInBytes;
        return id.Length >= digits && !id.AsSpan(id.Length - digits).ContainsAnyExcept(s_hexDigits) && (id.Length == digits || id == Sha256Prefix + id[^digits..])
            ? id[^digits..].ToLowerInvariant()
            : id;
    }

    /// <summary>The hash of a document's text.</summary>
    internal static string HashOf(string document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(document), hash);
        return Convert.ToHexStringLower(hash);
    }
}
