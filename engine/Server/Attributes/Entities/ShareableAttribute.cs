namespace Federation.Server;

/// <summary>Other subgraphs may resolve the field (or every field of the type) too: <c>@shareable</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class ShareableAttribute : Attribute;
