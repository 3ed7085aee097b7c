namespace Federation.Server;

/// <summary>The C# marker interface (or abstract class) is a union of all concrete types that implement it.</summary>
/// <param name="name">The name in the schema; without it the C# name, less a leading <c>I</c>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string? Name { get; } = name;
}
