namespace Federation.Server;

/// <summary>A label for contracts: <c>@tag(name:)</c>.</summary>
/// <param name="name">The label.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class TagAttribute(string name) : Attribute
{
    /// <summary>The label.</summary>
    public string Name { get; } = name;
}
