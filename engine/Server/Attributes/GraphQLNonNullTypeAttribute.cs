namespace Federation.Server;

/// <summary>The type is non-null in the schema whatever the C# annotation says.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute : Attribute;
