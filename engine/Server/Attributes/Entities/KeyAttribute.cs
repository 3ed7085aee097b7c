namespace Federation.Server;

/// <summary>The type is an entity with this key: <c>@key(fields:)</c>. Several attributes give several keys.</summary>
/// <param name="fields">A selection of the type's fields: <c>"id"</c>, <c>"market { code } sku"</c>.</param>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#key"/>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public class KeyAttribute(string fields) : Attribute
{
    /// <summary>A selection of the type's fields.</summary>
    public string Fields { get; } = fields;

    /// <summary>False: this subgraph only hands out references and never resolves the entity.</summary>
    public bool Resolvable { get; set; } = true;
}
