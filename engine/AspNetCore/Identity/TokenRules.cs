using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>What a token must fulfil here: ES256, a known key, the right issuer and audience, and a lifetime by the host's clock.</summary>
internal static class TokenRules
{
    /// <summary>How far the clocks of two machines may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public static TokenValidationParameters Create(string issuer, string audience, IReadOnlyList<SecurityKey> keys, TimeProvider clock) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKeys = keys,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        TryAllIssuerSigningKeys = true,
        NameClaimType = TokenClaims.Subject,
        RoleClaimType = TokenClaims.Role,
        LifetimeValidator = (notBefore, expires, _, _) => IsInForce(notBefore, expires, clock),
    };

    private static bool IsInForce(DateTime? notBefore, DateTime? expires, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is null)
        {
            throw new SecurityTokenNoExpirationException("The token has no expiry.");
        }

        if (notBefore > now + ClockSkew)
        {
            throw new SecurityTokenNotYetValidException("The token is not valid yet.") { NotBefore = notBefore.Value };
        }

        return expires > now - ClockSkew ? true : throw new SecurityTokenExpiredException("The token has expired.") { Expires = expires.Value };
    }
}
