namespace Federation.Server;

/// <summary>The type is <c>ID</c>. The value travels as the opaque string it is.</summary>
/// <param name="typeName">The object type the id belongs to; for readers.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.ReturnValue)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The object type the id belongs to.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>The type is <c>ID</c>, of an object of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The .NET type the id belongs to.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.ReturnValue)]
public sealed class IDAttribute<T>() : IDAttribute(typeof(T).Name);
