using System.Buffers;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>JWKS documents with public keys, read from files and written for others to read.</summary>
internal static class PublicKeySet
{
    public static IReadOnlyList<SecurityKey> Read(string path, string setting)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{setting} names the file \"{path}\", which does not exist.");
        }

        IReadOnlyList<SecurityKey> keys;
        try
        {
            keys = [.. JsonWebKeySet.Create(File.ReadAllText(path)).GetSigningKeys()];
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException($"{setting}: \"{path}\" is not a JWKS document.", exception);
        }

        return keys.Count > 0 ? keys : throw new InvalidOperationException($"{setting}: \"{path}\" holds no key that can check signatures.");
    }

    /// <summary>The JWKS document of one key, without its private part.</summary>
    public static string Write(JsonWebKey key)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keys"u8);
            writer.WriteStartObject();
            writer.WriteString("kty"u8, key.Kty);
            writer.WriteString("crv"u8, key.Crv);
            writer.WriteString("x"u8, key.X);
            writer.WriteString("y"u8, key.Y);
            writer.WriteString("kid"u8, key.Kid);
            writer.WriteString("use"u8, key.Use);
            writer.WriteString("alg"u8, key.Alg);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
