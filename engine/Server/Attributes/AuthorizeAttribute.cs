namespace Federation.Server;

/// <summary>
/// Denied unless granted: without an identity the field is null with <c>AUTH_NOT_AUTHENTICATED</c>, without the scope or policy with
/// <c>AUTH_NOT_AUTHORIZED</c>. On a class it guards every field. Several attributes must all be satisfied.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>A policy registered with <c>AddAuthorization(o => o.AddPolicy(…))</c>.</summary>
    public string? Policy { get; set; }

    /// <summary>Scopes of which one is enough, separated by commas: <c>"CUSTOMER,CCIC"</c>. Taken from the claims <c>scope</c> and role.</summary>
    public string? Roles { get; set; }
}
