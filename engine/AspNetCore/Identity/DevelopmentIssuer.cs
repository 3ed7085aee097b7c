using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>
/// Issues tokens for development and demonstrations, signed with an ES256 key that lies in the data folder with the owner's rights only.
/// Processes that share the folder share the key, so they accept each other's tokens.
/// </summary>
public sealed class DevelopmentIssuer
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly GraphQLIdentityOptions _options;
    private readonly TimeProvider _clock;

    private DevelopmentIssuer(JsonWebKey key, GraphQLIdentityOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _credentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
        Key = key;
        PublicKeys = PublicKeySet.Write(key);
    }

    /// <summary>How long a token counts, by the host's clock.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(8);

    /// <summary>The public key as a JWKS document.</summary>
    public string PublicKeys { get; }

    internal JsonWebKey Key { get; }

    /// <summary>Opens the key in a data folder; the first caller creates it.</summary>
    /// <param name="options">Names the folder, the issuer and the audience.</param>
    /// <param name="clock">The clock that the tokens' times are taken from.</param>
    public static DevelopmentIssuer OpenOrCreate(GraphQLIdentityOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var path = Path.Combine(options.DataDirectory, "identity", "development-key.pem");
        return new DevelopmentIssuer(SigningKeyFile.OpenOrCreate(path), options, clock);
    }

    /// <summary>Makes a token for a demo identity.</summary>
    public string CreateToken(DemoIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return CreateToken(identity.Subject, identity.Scopes, identity.Claims);
    }

    /// <summary>Makes a token.</summary>
    /// <param name="subject">The claim <c>sub</c>.</param>
    /// <param name="scopes">The scope names, such as <c>CUSTOMER</c>.</param>
    /// <param name="claims">Further claims, such as <c>dealer</c>.</param>
    public string CreateToken(string subject, IEnumerable<string> scopes, IReadOnlyDictionary<string, string>? claims = null)
    {
        var values = new Dictionary<string, object> { [TokenClaims.Subject] = subject, [TokenClaims.Scope] = string.Join(' ', scopes) };
        foreach (var (name, value) in claims ?? new Dictionary<string, string>())
        {
            values[name] = value;
        }

        var now = _clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _options.Issuer,
            Audience = _options.Audience,
            // Without "not before": hosts may run by the demo clock, which is behind the clock of the tool that asks for a token.
            IssuedAt = now,
            Expires = now + Lifetime,
            Claims = values,
            SigningCredentials = _credentials,
        });
    }
}
