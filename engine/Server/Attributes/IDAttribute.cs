namespace Federation.Server;

/// <summary>
/// The type is <c>ID</c>. The value travels as the opaque text it is; only the ids of a <c>[Node]</c> type are made and read by the schema, where
/// the attribute names that type.
/// </summary>
/// <param name="typeName">The object type the id belongs to.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.ReturnValue)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The object type the id belongs to.</summary>
    public string? TypeName { get; } = typeName;

    internal virtual Type? RuntimeType => null;
}

/// <summary>The type is <c>ID</c>, of an object of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The .NET type the id belongs to.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.ReturnValue)]
public sealed class IDAttribute<T>() : IDAttribute(typeof(T).Name)
{
    internal override Type? RuntimeType => typeof(T);
}
