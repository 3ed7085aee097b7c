namespace Federation.AspNetCore.Identity;

/// <summary>The claims that the services read, under the names that they have in the token.</summary>
public static class TokenClaims
{
    /// <summary>Who the caller is; for a customer the customer's id.</summary>
    public const string Subject = "sub";

    /// <summary>What the caller may do: scope names such as <c>CUSTOMER</c>, separated by spaces.</summary>
    public const string Scope = "scope";

    /// <summary>The code of the dealer that the caller works for.</summary>
    public const string Dealer = "dealer";

    /// <summary>The code of the partner that the caller is.</summary>
    public const string Partner = "partner";

    /// <summary>The VIN of the one vehicle that the caller is.</summary>
    public const string Vin = "vin";

    internal const string Role = "role";
}
