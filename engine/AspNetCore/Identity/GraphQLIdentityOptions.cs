namespace Federation.AspNetCore.Identity;

/// <summary>Who may issue tokens for this host and how they are checked: the configuration section <c>Identity</c>.</summary>
public sealed class GraphQLIdentityOptions
{
    /// <summary>The value that <c>iss</c> must have.</summary>
    public string Issuer { get; set; } = "federation";

    /// <summary>The value that <c>aud</c> must have.</summary>
    public string Audience { get; set; } = "federation";

    /// <summary>Path of a JWKS file with the public ES256 keys that sign callers' tokens.</summary>
    public string? SigningKeys { get; set; }

    /// <summary>Address of an OpenID Connect provider whose metadata name the keys; an alternative to <see cref="SigningKeys"/>.</summary>
    public string? Authority { get; set; }

    /// <summary>Path of the PEM file (ES256, PKCS#8) with which a gateway signs its service tokens.</summary>
    public string? ServiceSigningKey { get; set; }

    /// <summary>Path of a JWKS file with the public keys of the gateways whose service tokens a subgraph takes.</summary>
    public string? ServiceKeys { get; set; }

    /// <summary>
    /// True lets the key file under <see cref="DataDirectory"/> sign demo tokens and service tokens. Left out, it does so in Development, unless keys are configured.
    /// </summary>
    public bool? DevelopmentIssuer { get; set; }

    /// <summary>The data folder of the host, where the development key lies. Processes that share it agree on the key.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>What becomes of callers' tokens; they are checked unless told otherwise.</summary>
    public CallerTokens CallerTokens { get; set; }

    internal bool HasTokenKeys => SigningKeys is not null || Authority is not null;
}
