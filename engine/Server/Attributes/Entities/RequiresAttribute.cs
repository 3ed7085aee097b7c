namespace Federation.Server;

/// <summary>The field needs these fields of other subgraphs; they arrive in the parent's <see cref="ExternalAttribute"/> properties: <c>@requires</c>.</summary>
/// <param name="fields">A selection of the type's fields: <c>"buildHash market { code }"</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class RequiresAttribute(string fields) : Attribute
{
    /// <summary>A selection of the type's fields.</summary>
    public string Fields { get; } = fields;
}
