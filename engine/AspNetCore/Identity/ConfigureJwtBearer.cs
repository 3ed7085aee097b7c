using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Federation.AspNetCore.Identity;

/// <summary>Sets the bearer scheme up from <see cref="GraphQLIdentityOptions"/>. Claims keep the names that they have in the token.</summary>
internal sealed class ConfigureJwtBearer(GraphQLIdentityOptions identity, IdentityKeys keys, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(string? name, JwtBearerOptions options)
    {
        if (!string.Equals(name, JwtBearerDefaults.AuthenticationScheme, StringComparison.Ordinal))
        {
            return;
        }

        options.MapInboundClaims = false;
        options.TimeProvider = clock;
        options.Authority = identity.Authority;
        options.TokenValidationParameters = TokenRules.Create(identity.Issuer, identity.Audience, keys.Callers, clock);
    }

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);
}
