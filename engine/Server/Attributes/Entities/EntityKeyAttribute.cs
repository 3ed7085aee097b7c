namespace Federation.Server;

/// <summary>The same as <see cref="KeyAttribute"/>, under the name of Composite Schemas.</summary>
/// <param name="fields">A selection of the type's fields: <c>"id"</c>, <c>"market { code } sku"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class EntityKeyAttribute(string fields) : KeyAttribute(fields);
