using Microsoft.Extensions.Configuration;

namespace Federation.AspNetCore.Identity;

/// <summary>Reads the section <c>Identity</c>. An unknown key is an error, so that a typing mistake never opens or closes a door unnoticed.</summary>
internal static class IdentityConfiguration
{
    public const string SectionName = "Identity";

    public static void Read(IConfiguration configuration, GraphQLIdentityOptions options)
    {
        foreach (var entry in configuration.GetSection(SectionName).GetChildren())
        {
            Apply(options, entry.Key, entry.Value);
        }
    }

    private static void Apply(GraphQLIdentityOptions options, string key, string? value)
    {
        switch (key.ToUpperInvariant())
        {
            case "ISSUER":
                options.Issuer = Required(key, value);
                break;
            case "AUDIENCE":
                options.Audience = Required(key, value);
                break;
            case "SIGNINGKEYS":
                options.SigningKeys = NullIfEmpty(value);
                break;
            case "AUTHORITY":
                options.Authority = NullIfEmpty(value);
                break;
            case "SERVICESIGNINGKEY":
                options.ServiceSigningKey = NullIfEmpty(value);
                break;
            case "SERVICEKEYS":
                options.ServiceKeys = NullIfEmpty(value);
                break;
            case "DATADIRECTORY":
                options.DataDirectory = Required(key, value);
                break;
            case "DEVELOPMENTISSUER":
                options.DevelopmentIssuer = Switch(key, value);
                break;
            case "CALLERTOKENS":
                options.CallerTokens = Handling(key, value);
                break;
            default:
                throw new InvalidOperationException(
                    $"{SectionName}:{key} is not a setting. Known are Issuer, Audience, SigningKeys, Authority, ServiceSigningKey, ServiceKeys, DataDirectory, DevelopmentIssuer and CallerTokens.");
        }
    }

    private static CallerTokens Handling(string key, string? value) => Required(key, value).ToUpperInvariant() switch
    {
        "CHECK" => CallerTokens.Check,
        "FORWARD" => CallerTokens.Forward,
        _ => throw new InvalidOperationException($"{SectionName}:{key} is \"{value}\". It takes check or forward."),
    };

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string Required(string key, string? value) =>
        NullIfEmpty(value) ?? throw new InvalidOperationException($"{SectionName}:{key} is empty. Give it a value or leave it out.");

    private static bool? Switch(string key, string? value)
    {
        if (NullIfEmpty(value) is not { } text)
        {
            return null;
        }

        return bool.TryParse(text, out var on) ? on : throw new InvalidOperationException($"{SectionName}:{key} is \"{text}\". It takes true or false.");
    }
}
