namespace Federation.Server;

/// <summary>The C# interface (or abstract class) is a GraphQL interface; every object type whose .NET type implements it does so in the schema.</summary>
/// <param name="name">The name in the schema; without it the C# name, less a leading <c>I</c>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string? Name { get; } = name;
}
