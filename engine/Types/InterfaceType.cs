namespace Federation.Types;

/// <summary>An interface type (https://spec.graphql.org/September2025/#sec-Interfaces).</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }
}
