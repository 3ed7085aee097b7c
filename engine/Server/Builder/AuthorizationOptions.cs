using System.Security.Claims;

namespace Federation.Server;

/// <summary>The policies that <c>[Authorize(Policy = …)]</c> may name.</summary>
public sealed class AuthorizationOptions
{
    private readonly Dictionary<string, Func<ClaimsPrincipal, bool>> _policies = new(StringComparer.Ordinal);

    /// <summary>The policies by name.</summary>
    public IReadOnlyDictionary<string, Func<ClaimsPrincipal, bool>> Policies => _policies;

    /// <summary>Adds a policy.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isGranted">True for a caller who may pass; called only with an authenticated caller.</param>
    public AuthorizationOptions AddPolicy(string name, Func<ClaimsPrincipal, bool> isGranted)
    {
        _policies[name] = isGranted;
        return this;
    }
}
