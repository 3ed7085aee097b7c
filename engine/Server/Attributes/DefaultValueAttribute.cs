namespace Federation.Server;

/// <summary>The default of an argument or input field; for C# defaults that cannot be written in C#, and for init properties.</summary>
/// <param name="value">A constant: number, string, bool, enum value or null.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The default.</summary>
    public object? Value { get; } = value;
}
