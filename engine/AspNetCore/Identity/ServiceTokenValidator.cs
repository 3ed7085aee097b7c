using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>Checks the tokens of <see cref="ServiceTokenIssuer"/>. The last good one is remembered, since a gateway sends the same for minutes.</summary>
internal sealed class ServiceTokenValidator(IReadOnlyList<SecurityKey> keys, string issuer, TimeProvider clock)
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters = TokenRules.Create(issuer, ServiceTokenIssuer.Audience, keys, clock);
    private AcceptedToken? _last;

    /// <summary>Null when the token is good, else what is wrong with it.</summary>
    public async ValueTask<string?> FindFaultAsync(string token)
    {
        var last = Volatile.Read(ref _last);
        if (last is not null && string.Equals(last.Token, token, StringComparison.Ordinal) && clock.GetUtcNow() < last.ValidTo)
        {
            return null;
        }

        if (keys.Count == 0)
        {
            return "cannot be checked: this service has no keys for it (Identity:ServiceKeys)";
        }

        var result = await _handler.ValidateTokenAsync(token, _parameters);
        if (!result.IsValid)
        {
            return TokenFault.Describe(result.Exception);
        }

        Volatile.Write(ref _last, new AcceptedToken(token, new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero)));
        return null;
    }

    private sealed record AcceptedToken(string Token, DateTimeOffset ValidTo);
}
