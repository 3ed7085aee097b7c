using Federation.Language;

namespace Federation.Server.Entities.Composite;

/// <summary>The directives of https://graphql.github.io/composite-schemas-spec/draft/#sec-Source-Schema-Directives, written out where they are used.</summary>
internal static class CompositeDirectives
{
    private const string Source = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @external on FIELD_DEFINITION
        directive @inaccessible on ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | UNION
        directive @internal on FIELD_DEFINITION | OBJECT
        directive @is(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @key(fields: FieldSelectionSet!) repeatable on INTERFACE | OBJECT
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        directive @lookup on FIELD_DEFINITION
        directive @override(from: String!) on FIELD_DEFINITION
        directive @provides(fields: FieldSelectionSet!) on FIELD_DEFINITION
        directive @require(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @shareable repeatable on FIELD_DEFINITION | OBJECT
        directive @tag(name: String!) repeatable on ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | UNION
        scalar FieldSelectionMap
        scalar FieldSelectionSet
        """;

    /// <summary>The definitions of the directives in use, and the scalars of their arguments.</summary>
    public static IEnumerable<DefinitionNode> Definitions(IReadOnlyCollection<string> used)
    {
        var all = Utf8GraphQLParser.Parse(Source).Definitions;
        DirectiveDefinitionNode[] directives = [.. all.OfType<DirectiveDefinitionNode>().Where(d => used.Contains(d.Name.Value))];
        var scalars = directives.SelectMany(d => d.Arguments).Select(a => Discovery.Sdl.NamedType(a.Type)).ToHashSet(StringComparer.Ordinal);
        return [.. directives, .. all.OfType<ScalarTypeDefinitionNode>().Where(s => scalars.Contains(s.Name.Value))];
    }
}
