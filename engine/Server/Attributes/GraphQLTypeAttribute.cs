namespace Federation.Server;

/// <summary>The exact type in the schema: <c>[GraphQLType("Vin!")]</c>, <c>[GraphQLType("[LocaleTag!]!")]</c>.</summary>
/// <param name="type">A type reference in SDL.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>A type reference in SDL.</summary>
    public string Type { get; } = type;
}
