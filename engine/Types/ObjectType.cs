namespace Federation.Types;

/// <summary>An object type (https://spec.graphql.org/September2025/#sec-Objects).</summary>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(string name)
        : base(name)
    {
    }
}
