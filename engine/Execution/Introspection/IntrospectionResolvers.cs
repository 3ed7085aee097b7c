using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Execution;

/// <summary>Reads the introspection types from the schema (https://spec.graphql.org/September2025/#sec-Schema-Introspection).</summary>
internal static class IntrospectionResolvers
{
    public static ResolverMap Create(Schema schema)
    {
        var map = new ResolverMap();
        AddSchema(map);
        AddType(map, schema);
        AddMembers(map);
        AddDirective(map);
        return map;
    }

    private static void AddSchema(ResolverMap map)
    {
        Add<Schema>(map, IntrospectionTypes.Schema, "description", s => s.Description);
        Add<Schema>(map, IntrospectionTypes.Schema, "types", s => s.Types);
        Add<Schema>(map, IntrospectionTypes.Schema, "queryType", s => s.QueryType);
        Add<Schema>(map, IntrospectionTypes.Schema, "mutationType", s => s.MutationType);
        Add<Schema>(map, IntrospectionTypes.Schema, "subscriptionType", s => s.SubscriptionType);
        Add<Schema>(map, IntrospectionTypes.Schema, "directives", s => s.DirectiveDefinitions);
    }

    private static void AddType(ResolverMap map, Schema schema)
    {
        const string Type = IntrospectionTypes.Type;
        Add<GraphQLType>(map, Type, "kind", Kind);
        Add<GraphQLType>(map, Type, "name", t => (t as TypeDefinition)?.Name);
        Add<GraphQLType>(map, Type, "description", t => (t as TypeDefinition)?.Description);
        Add<GraphQLType>(map, Type, "specifiedByURL", t => (t as ScalarType)?.SpecifiedBy);
        Add<GraphQLType>(map, Type, "interfaces", t => (t as ComplexType)?.Interfaces);
        Add<GraphQLType>(map, Type, "isOneOf", t => t is InputObjectType input ? input.IsOneOf : null);
        Add<GraphQLType>(map, Type, "ofType", t => t switch
        {
            NonNullType nonNull => nonNull.NullableType,
            ListType list => list.ElementType,
            _ => null,
        });

        Add<GraphQLType>(map, Type, "possibleTypes", t => t is InterfaceType or UnionType ? schema.GetPossibleTypes(t.NamedType) : null);
        AddList<GraphQLType>(map, Type, "fields", t => (t as ComplexType)?.Fields, static f => ((OutputField)f).IsDeprecated);
        AddList<GraphQLType>(map, Type, "enumValues", t => (t as EnumType)?.Values, static v => ((EnumValue)v).DeprecationReason is not null);
        AddList<GraphQLType>(map, Type, "inputFields", t => (t as InputObjectType)?.Fields, static f => ((InputField)f).IsDeprecated);
    }

    private static void AddMembers(ResolverMap map)
    {
        foreach (var type in (string[])[IntrospectionTypes.Field, IntrospectionTypes.InputValue, IntrospectionTypes.EnumValue, IntrospectionTypes.Directive])
        {
            Add<SchemaMember>(map, type, "name", m => m.Name);
            Add<SchemaMember>(map, type, "description", m => m.Description);
            Add<SchemaMember>(map, type, "deprecationReason", DeprecationReason);
            Add<SchemaMember>(map, type, "isDeprecated", m => DeprecationReason(m) is not null);
        }

        Add<OutputField>(map, IntrospectionTypes.Field, "type", f => f.Type);
        AddList<OutputField>(map, IntrospectionTypes.Field, "args", f => f.Arguments, static a => ((InputField)a).IsDeprecated);
        Add<InputField>(map, IntrospectionTypes.InputValue, "type", f => f.Type);
        Add<InputField>(map, IntrospectionTypes.InputValue, "defaultValue", f => f.DefaultValue is null ? null : Language.SyntaxPrinter.Print(f.DefaultValue));
    }

    private static void AddDirective(ResolverMap map)
    {
        const string Directive = IntrospectionTypes.Directive;
        Add<DirectiveDefinition>(map, Directive, "isRepeatable", d => d.IsRepeatable);
        Add<DirectiveDefinition>(map, Directive, "locations", d => d.Locations.Select(l => l.ToSdlName()));
        AddList<DirectiveDefinition>(map, Directive, "args", d => d.Arguments, static a => ((InputField)a).IsDeprecated);
    }

    private static string? DeprecationReason(SchemaMember member) => member switch
    {
        OutputField field => field.DeprecationReason,
        InputField field => field.DeprecationReason,
        EnumValue value => value.DeprecationReason,
        _ => null,
    };

    private static object Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static void Add<T>(ResolverMap map, string type, string field, Func<T, object?> read) =>
        map.Add(type, field, new PureFieldResolver(parent => read((T)parent)));

    private static void AddList<T>(ResolverMap map, string type, string field, Func<T, IReadOnlyList<object>?> read, Func<object, bool> isDeprecated) =>
        map.Add(type, field, new ArgumentFieldResolver((parent, arguments) =>
        {
            var items = read((T)parent);
            return items is null || arguments.GetValueOrDefault("includeDeprecated") is true
                ? items
                : items.Where(i => !isDeprecated(i));
        }));
}
