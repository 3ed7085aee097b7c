namespace Federation.Server;

/// <summary>The same as <see cref="LookupAttribute"/>, under Apollo's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceResolverAttribute : Attribute;
