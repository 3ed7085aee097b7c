namespace Federation.Server;

/// <summary>The member stays out of the schema.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class GraphQLIgnoreAttribute : Attribute;
