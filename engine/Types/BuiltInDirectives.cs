using Federation.Language;
using Federation.Types.Introspection;

namespace Federation.Types;

/// <summary>
/// The directives of the specification, shared by all schemas
/// (https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives).
/// </summary>
public static class BuiltInDirectives
{
    public const string Include = "include";
    public const string Skip = "skip";
    public const string Deprecated = "deprecated";
    public const string SpecifiedBy = "specifiedBy";
    public const string OneOf = "oneOf";

    /// <summary>The reason of <c>@deprecated</c> without argument.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>The definitions, in the order of the constants.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = Build();

    /// <summary>True for the name (without <c>@</c>) of a built-in directive.</summary>
    public static bool IsBuiltIn(string name) => name is Include or Skip or Deprecated or SpecifiedBy or OneOf;

    private static DirectiveDefinition[] Build()
    {
        var references = new TypeReferences([]);
        references.Add(BuiltInScalars.String);
        references.Add(BuiltInScalars.Boolean);
        var members = new MemberFactory(references, SchemaOptions.Default);
        return Utf8GraphQLParser.Parse(IntrospectionSdl.Directives, ParserOptions.TrustedSdl).Definitions
            .Cast<DirectiveDefinitionNode>()
            .Select(node => members.Directive(node, source: null))
            .ToArray();
    }
}
