using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>The keys that this host trusts and signs with, read once.</summary>
internal sealed class IdentityKeys
{
    private IdentityKeys(IReadOnlyList<SecurityKey> callers, IReadOnlyList<SecurityKey> services, JsonWebKey? serviceSigningKey)
    {
        Callers = callers;
        Services = services;
        ServiceSigningKey = serviceSigningKey;
    }

    /// <summary>Keys that sign callers' tokens.</summary>
    public IReadOnlyList<SecurityKey> Callers { get; }

    /// <summary>Keys that sign service tokens.</summary>
    public IReadOnlyList<SecurityKey> Services { get; }

    /// <summary>The key with which this host signs its own service tokens.</summary>
    public JsonWebKey? ServiceSigningKey { get; }

    public static IdentityKeys Load(GraphQLIdentityOptions options, DevelopmentIssuer? issuer)
    {
        List<SecurityKey> callers = [];
        List<SecurityKey> services = [];
        if (options.SigningKeys is { } signingKeys)
        {
            callers.AddRange(PublicKeySet.Read(signingKeys, "Identity:SigningKeys"));
        }

        if (options.ServiceKeys is { } serviceKeys)
        {
            services.AddRange(PublicKeySet.Read(serviceKeys, "Identity:ServiceKeys"));
        }

        if (issuer is not null)
        {
            callers.Add(issuer.Key);
            services.Add(issuer.Key);
        }

        var own = options.ServiceSigningKey is { } path ? SigningKeyFile.Open(path) : issuer?.Key;
        return new IdentityKeys(callers, services, own);
    }
}
