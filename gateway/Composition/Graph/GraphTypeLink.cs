namespace Federation.Composition.Graph;

/// <summary>That a type implements an interface, or that a union has a member.</summary>
/// <param name="Name">The name of the interface or member.</param>
/// <param name="In">The sources that say so.</param>
public sealed record GraphTypeLink(string Name, ulong In);
