using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Federation.Subgraphs.Tests.Identity;

/// <summary>Tokens that say ADMIN and every other scope, made with the real key and a wrong claim, or with a wrong key.</summary>
internal static class ForgedTokens
{
    private static readonly ECDsa s_other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly RSA s_rsa = RSA.Create(2048);

    /// <summary>All of them, by what is wrong.</summary>
    /// <param name="genuine">A token of the issuer.</param>
    /// <param name="key">The issuer's key.</param>
    /// <param name="serviceToken">What the gateway shows to subgraphs.</param>
    /// <param name="now">The time of the clock that the subgraphs go by.</param>
    public static IReadOnlyDictionary<string, string> All(string genuine, ECDsa key, string serviceToken, DateTimeOffset now)
    {
        var parts = genuine.Split('.');
        var header = Read(parts[0]);
        var payload = Read(parts[1]);
        payload["scope"] = "CUSTOMER DEALER CCIC PARTNER VEHICLE SYSTEM ADMIN";
        var kid = (string?)header["kid"];
        var pem = Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem());
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["alg none"] = Join(With(header, "alg", "none"), payload, _ => []),
            ["alg None"] = Join(With(header, "alg", "None"), payload, _ => []),
            ["alg none, signed"] = Join(With(header, "alg", "none"), payload, Sign(key)),
            ["no alg"] = Join(With(header, "alg", null), payload, Sign(key)),
            ["no signature"] = $"{parts[0]}.{parts[1]}.",
            ["changed payload"] = $"{parts[0]}.{Write(payload)}.{parts[2]}",
            ["half a signature"] = genuine[..^43],
            ["signature of zeros"] = Join(header, payload, _ => new byte[64]),
            ["wrong key"] = Join(header, payload, Sign(s_other)),
            ["wrong key, no kid"] = Join(With(header, "kid", null), payload, Sign(s_other)),
            ["kid is a path"] = Join(With(header, "kid", "../../../../dev/null"), payload, Sign(s_other)),
            ["kid is SQL"] = Join(With(header, "kid", "' UNION SELECT 'secret"), payload, Sign(s_other)),
            ["kid is the empty key"] = Join(With(With(header, "kid", "../../../../dev/null"), "alg", "HS256"), payload, data => HMACSHA256.HashData(Array.Empty<byte>(), data)),
            ["key in the header"] = Join(With(header, "jwk", Jwk(s_other)), payload, Sign(s_other)),
            ["address of keys in the header"] = Join(With(header, "jku", "http://127.0.0.1:1/keys"), payload, Sign(s_other)),
            ["public key as secret"] = Join(With(header, "alg", "HS256"), payload, data => HMACSHA256.HashData(pem, data)),
            ["kid as secret"] = Join(With(header, "alg", "HS256"), payload, data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(kid ?? ""), data)),
            ["RSA"] = Join(With(header, "alg", "RS256"), payload, data => s_rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ["expired"] = Join(header, With(With(payload, "nbf", At(now, -2)), "exp", At(now, -1)), Sign(key)),
            ["not yet valid"] = Join(header, With(payload, "nbf", At(now, 1)), Sign(key)),
            ["never expires"] = Join(header, With(payload, "exp", null), Sign(key)),
            ["wrong audience"] = Join(header, With(payload, "aud", "elsewhere"), Sign(key)),
            ["no audience"] = Join(header, With(payload, "aud", null), Sign(key)),
            ["wrong issuer"] = Join(header, With(payload, "iss", "elsewhere"), Sign(key)),
            ["service token"] = serviceToken,
        };
    }

    /// <summary>A token that is right, with other claims.</summary>
    public static string Genuine(string genuine, ECDsa key, string scope)
    {
        var parts = genuine.Split('.');
        return Join(Read(parts[0]), With(Read(parts[1]), "scope", scope), Sign(key));
    }

    private static string Join(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Write(header)}.{Write(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static Func<byte[], byte[]> Sign(ECDsa key) => data => key.SignData(data, HashAlgorithmName.SHA256);

    private static JsonObject With(JsonObject json, string name, JsonNode? value)
    {
        var copy = json.DeepClone().AsObject();
        copy.Remove(name);
        if (value is not null)
        {
            copy[name] = value;
        }

        return copy;
    }

    private static JsonObject Jwk(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
    }

    private static long At(DateTimeOffset now, int hours) => now.AddHours(hours).ToUnixTimeSeconds();

    private static JsonObject Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();

    private static string Write(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
