using Federation.Composition.Normalisation;
using Federation.Language;
using Federation.Types;

namespace Federation.Composition.Rules;

/// <summary>
/// INVALID_GRAPHQL: the schema of a subgraph, its federation directives aside, is a valid schema
/// (https://spec.graphql.org/September2025/#sec-Type-System). Runs on the SDL as written, before normalisation.
/// </summary>
internal static class InvalidGraphQLRule
{
    private static readonly SchemaOptions s_options = new() { AllowUnknownDirectives = true, AllowMissingQueryType = true };

    public static void Check(SourceSchema schema, CompositionContext context)
    {
        var link = FederationLink.Read(schema.Document, static (_, _, _) => { });
        var known = schema.Document.Definitions.OfType<TypeDefinitionNode>().Select(t => t.Name.Value).ToHashSet(StringComparer.Ordinal);
        var definitions = new List<DefinitionNode>();
        foreach (var definition in schema.Document.Definitions)
        {
            switch (definition)
            {
                case DirectiveDefinitionNode directive when IsFederations(link, directive):
                case TypeDefinitionNode type when link.IsFederationType(type.Name.Value) && type.Name.Value is not ("_Any" or "_Entity" or "_Service"):
                case SchemaExtensionNode { OperationTypes.Count: 0 }:
                    break;
                case TypeExtensionNode extension when known.Add(extension.Name.Value):
                    definitions.Add(AsDefinition(extension));
                    break;
                default:
                    definitions.Add(definition);
                    break;
            }
        }

        var document = new DocumentNode { Definitions = definitions, Source = schema.Document.Source };
        foreach (var error in SchemaBuilder.Build(document, s_options).Errors)
        {
            context.Error(
                CompositionCodes.InvalidGraphQL,
                $"[{schema.Name}] {error.Message}",
                coordinate: null,
                (error.Locations ?? []).Select(l => new DiagnosticLocation(schema.Name, l)).DefaultIfEmpty(new DiagnosticLocation(schema.Name, null)));
        }
    }

    private static bool IsFederations(FederationLink link, DirectiveDefinitionNode directive) =>
        link.IsFederationDirective(directive.Name.Value)
        || (link.Minor is null && FederationNames.Directives.ContainsKey(directive.Name.Value))
        || BuiltInDirectives.IsBuiltIn(directive.Name.Value);

    /// <summary>Federation 2 lets a subgraph extend a type that only others define; for the rules of GraphQL that is a definition.</summary>
    private static DefinitionNode AsDefinition(TypeExtensionNode extension) => extension switch
    {
        ObjectTypeExtensionNode node => new ObjectTypeDefinitionNode
        {
            Name = node.Name, Directives = node.Directives, Interfaces = node.Interfaces, Fields = node.Fields, Start = node.Start, End = node.End,
        },
        InterfaceTypeExtensionNode node => new InterfaceTypeDefinitionNode
        {
            Name = node.Name, Directives = node.Directives, Interfaces = node.Interfaces, Fields = node.Fields, Start = node.Start, End = node.End,
        },
        UnionTypeExtensionNode node => new UnionTypeDefinitionNode
        {
            Name = node.Name, Directives = node.Directives, Types = node.Types, Start = node.Start, End = node.End,
        },
        EnumTypeExtensionNode node => new EnumTypeDefinitionNode
        {
            Name = node.Name, Directives = node.Directives, Values = node.Values, Start = node.Start, End = node.End,
        },
        InputObjectTypeExtensionNode node => new InputObjectTypeDefinitionNode
        {
            Name = node.Name, Directives = node.Directives, Fields = node.Fields, Start = node.Start, End = node.End,
        },
        _ => new ScalarTypeDefinitionNode { Name = extension.Name, Directives = extension.Directives, Start = extension.Start, End = extension.End },
    };
}
