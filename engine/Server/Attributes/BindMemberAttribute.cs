namespace Federation.Server;

/// <summary>The field of this method takes the place of the field that the named property would give.</summary>
/// <param name="name">The C# name of the property: <c>nameof(Order.CustomerId)</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The C# name of the replaced property.</summary>
    public string Name { get; } = name;
}
