namespace Federation.Types.Introspection;

/// <summary>
/// The fields that types have without declaring them; all schemas share them
/// (https://spec.graphql.org/September2025/#sec-Introspection).
/// </summary>
public static class MetaFields
{
    private static readonly ObjectType Fields =
        Federation.Types.Schema.Parse(IntrospectionSdl.MetaFields, new SchemaOptions { AssumeValid = true }).QueryType!;

    /// <summary><c>__typename</c>, on every object, interface and union.</summary>
    public static OutputField TypeName { get; } = Get("__typename");

    /// <summary><c>__schema</c>, on the query type.</summary>
    public static OutputField Schema { get; } = Get("__schema");

    /// <summary><c>__type</c>, on the query type.</summary>
    public static OutputField Type { get; } = Get("__type");

    /// <summary>The meta-field of that name that a composite type of the schema has; null when there is none.</summary>
    public static OutputField? Find(Schema schema, TypeDefinition type, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return name switch
        {
            "__typename" => TypeName,
            "__schema" when ReferenceEquals(type, schema.QueryType) => Schema,
            "__type" when ReferenceEquals(type, schema.QueryType) => Type,
            _ => null,
        };
    }

    private static OutputField Get(string name) =>
        Fields.TryGetField(name, out var field) ? field : throw new InvalidOperationException($"The meta-field {name} is missing.");
}
