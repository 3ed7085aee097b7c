namespace Federation.Server;

/// <summary>Reached through this field, these fields of its type are resolved here: <c>@provides</c>.</summary>
/// <param name="fields">A selection of fields of the returned type.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ProvidesAttribute(string fields) : Attribute
{
    /// <summary>A selection of fields of the returned type.</summary>
    public string Fields { get; } = fields;
}
