namespace Federation.AspNetCore.Identity;

/// <summary>A demo identity that GraphiQL offers.</summary>
/// <param name="Name">The identity in the form that <see cref="DemoIdentity.Parse"/> reads, such as <c>dealer:D-1001</c>.</param>
/// <param name="Label">What the select box shows.</param>
public sealed record DemoIdentityOffer(string Name, string Label);
