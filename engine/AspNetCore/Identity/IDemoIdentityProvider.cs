namespace Federation.AspNetCore.Identity;

/// <summary>Names the demo identities that GraphiQL offers. Register one in a host that has demo data.</summary>
public interface IDemoIdentityProvider
{
    /// <summary>The identities in the order in which they are offered.</summary>
    IReadOnlyList<DemoIdentityOffer> GetIdentities();
}
