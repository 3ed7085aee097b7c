namespace Federation.Server;

/// <summary>Another subgraph owns the field; here it is filled from the representation for <see cref="RequiresAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ExternalAttribute : Attribute;
