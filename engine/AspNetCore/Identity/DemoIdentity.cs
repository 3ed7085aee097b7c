using System.Diagnostics.CodeAnalysis;

namespace Federation.AspNetCore.Identity;

/// <summary>A caller that the development issuer makes tokens for.</summary>
/// <param name="Subject">The claim <c>sub</c>.</param>
/// <param name="Scopes">The scope names.</param>
/// <param name="Claims">Further claims, such as <c>dealer</c>.</param>
public sealed record DemoIdentity(string Subject, IReadOnlyList<string> Scopes, IReadOnlyDictionary<string, string> Claims)
{
    private const string Forms = "customer:ID, dealer:CODE, ccic, partner:CODE, vehicle:VIN or admin";

    /// <summary>
    /// Reads <c>customer:ID</c>, <c>dealer:CODE</c>, <c>ccic</c>, <c>partner:CODE</c>, <c>vehicle:VIN</c> or <c>admin</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="identity">The caller that it names.</param>
    /// <param name="error">What is wrong with the text and which forms there are.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out DemoIdentity? identity, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? text : text[..colon];
        var value = colon < 0 ? "" : text[(colon + 1)..].Trim();
        identity = kind switch
        {
            "customer" when value.Length > 0 => Of(value, "CUSTOMER"),
            "dealer" when value.Length > 0 => Of(text, "DEALER", TokenClaims.Dealer, value),
            "partner" when value.Length > 0 => Of(text, "PARTNER", TokenClaims.Partner, value),
            "vehicle" when value.Length > 0 => Of(text, "VEHICLE", TokenClaims.Vin, value),
            "ccic" when colon < 0 => Of(text, "CCIC"),
            "admin" when colon < 0 => Of(text, "ADMIN"),
            _ => null,
        };
        error = identity is null ? $"\"{text}\" is not an identity. Write {Forms}." : null;
        return identity is not null;
    }

    /// <summary>Reads an identity that is known to be well-formed.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static DemoIdentity Parse(string text) => TryParse(text, out var identity, out var error) ? identity : throw new FormatException(error);

    private static DemoIdentity Of(string subject, string scope) => new(subject, [scope], new Dictionary<string, string>());

    private static DemoIdentity Of(string subject, string scope, string claim, string value) =>
        new(subject, [scope], new Dictionary<string, string> { [claim] = value });
}
