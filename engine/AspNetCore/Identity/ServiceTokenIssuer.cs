using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>
/// Makes the token with which a gateway shows a subgraph who is asking, sent in <see cref="HeaderName"/>: ES256, five minutes,
/// its own audience, so that it can never pass for a caller's token nor the other way round. Safe to share between threads.
/// </summary>
public sealed class ServiceTokenIssuer
{
    /// <summary>The request header that carries the token.</summary>
    public const string HeaderName = "X-Federation-Service";

    internal const string Audience = "federation-service";

    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials? _credentials;
    private readonly string _issuer;
    private readonly TimeProvider _clock;
    private IssuedToken? _current;

    internal ServiceTokenIssuer(JsonWebKey? key, string issuer, TimeProvider clock)
    {
        _credentials = key is null ? null : new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
        _issuer = issuer;
        _clock = clock;
    }

    /// <summary>False when this host has no key to sign with (<c>Identity:ServiceSigningKey</c>); no header is sent then.</summary>
    public bool CanIssue => _credentials is not null;

    /// <summary>The token to send now: the same one until a minute before it expires; null when there is no key.</summary>
    public string? GetToken()
    {
        if (_credentials is null)
        {
            return null;
        }

        var now = _clock.GetUtcNow();
        var current = Volatile.Read(ref _current);
        if (current is not null && now < current.RenewAt)
        {
            return current.Token;
        }

        // Two threads may both renew; both tokens are good, one is kept.
        var issued = new IssuedToken(Create(now.UtcDateTime, _credentials), now + s_lifetime - s_renewBefore);
        Volatile.Write(ref _current, issued);
        return issued.Token;
    }

    private string Create(DateTime now, SigningCredentials credentials) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = _issuer,
        Audience = Audience,
        IssuedAt = now,
        NotBefore = now,
        Expires = now + s_lifetime,
        SigningCredentials = credentials,
    });

    private sealed record IssuedToken(string Token, DateTimeOffset RenewAt);
}
