namespace Federation.Shared.Identity;

/// <summary>The scopes as they stand in tokens and in <c>[Authorize(Roles = ...)]</c>.</summary>
public static class Scopes
{
    public const string Customer = "CUSTOMER";
    public const string Dealer = "DEALER";
    public const string Ccic = "CCIC";
    public const string Partner = "PARTNER";
    public const string Vehicle = "VEHICLE";
    public const string System = "SYSTEM";
    public const string Admin = "ADMIN";

    /// <summary>The name of a scope in a token.</summary>
    public static string Name(Scope scope) => scope.ToString().ToUpperInvariant();
}
