namespace Federation.Server;

/// <summary>The static method gets an object by its id for <c>node(id:)</c>. A <c>[Lookup]</c> with the key <c>id</c> does it as well.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
