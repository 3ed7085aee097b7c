using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>
/// The introspection types, which are in every schema and shared by all
/// (https://spec.graphql.org/September2025/#sec-Schema-Introspection). They are resolved by the executor.
/// </summary>
public static class IntrospectionTypes
{
    public const string Schema = "__Schema";
    public const string Type = "__Type";
    public const string Field = "__Field";
    public const string InputValue = "__InputValue";
    public const string EnumValue = "__EnumValue";
    public const string TypeKind = "__TypeKind";
    public const string Directive = "__Directive";
    public const string DirectiveLocation = "__DirectiveLocation";

    /// <summary>All eight types, <c>__Schema</c> first.</summary>
    public static IReadOnlyList<TypeDefinition> All { get; } = Build();

    private static TypeDefinition[] Build()
    {
        var references = new TypeReferences([]);
        references.Add(BuiltInScalars.String);
        references.Add(BuiltInScalars.Boolean);
        var types = new List<TypeDefinition>();
        foreach (var definition in Utf8GraphQLParser.Parse(IntrospectionSdl.Types, ParserOptions.TrustedSdl).Definitions)
        {
            var name = SdlParts.NameOf(definition);
            TypeDefinition type = definition is EnumTypeDefinitionNode ? new EnumType(name) : new ObjectType(name);
            type.Description = ((TypeDefinitionNode)definition).Description?.Value;

            // Without a source: nothing in a user's document is to blame for these types.
            type.Origins.Add(new SdlOrigin(definition, Source: null));
            references.Add(type);
            types.Add(type);
        }

        var members = new MemberFactory(references, SchemaOptions.Default);
        foreach (var type in types)
        {
            if (type is ComplexType complex)
            {
                complex.Fields = members.Fields(complex);
            }
            else if (type is EnumType enumType)
            {
                enumType.Values = members.Values(enumType);
            }

            type.Origins.Clear();
        }

        return [.. types];
    }
}
