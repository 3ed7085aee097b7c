using Federation.Language;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>The cost directives outside a federation (https://ibm.github.io/graphql-specs/cost-spec.html): weights are text, definitions are written out.</summary>
internal static class CostDirectives
{
    private const string Source = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """;

    public static IEnumerable<DefinitionNode> Definitions(IReadOnlyCollection<string> used) => Utf8GraphQLParser.Parse(Source).Definitions
        .OfType<DirectiveDefinitionNode>()
        .Where(d => used.Contains(d.Name.Value));

    /// <summary>The directive as it is without federation; null when it has no meaning there.</summary>
    public static DirectiveNode? WithoutFederation(DirectiveNode directive) => directive.Name.Value switch
    {
        "cost" => Sdl.Directive("cost", ("weight", Sdl.Text(((IntValueNode)directive.Arguments[0].Value).Value))),
        "listSize" or "deprecated" or "oneOf" or "specifiedBy" => directive,
        _ => null,
    };
}
