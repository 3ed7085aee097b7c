using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// A directive that is not repeatable stands once at a place.
/// See <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>.
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context)
    : ValidationRule(
        context,
        Kinds(
            SyntaxKind.OperationDefinition,
            SyntaxKind.VariableDefinition,
            SyntaxKind.Field,
            SyntaxKind.FragmentSpread,
            SyntaxKind.InlineFragment,
            SyntaxKind.FragmentDefinition))
{
    public override bool Enter(SyntaxNode node)
    {
        var directives = DirectivesOf(node);
        if (directives.Count < 2)
        {
            return true;
        }

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.GetDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                Context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }

        return true;
    }

    private static IReadOnlyList<DirectiveNode> DirectivesOf(SyntaxNode node) => node switch
    {
        SelectionNode selection => selection.Directives,
        OperationDefinitionNode operation => operation.Directives,
        VariableDefinitionNode variable => variable.Directives,
        FragmentDefinitionNode fragment => fragment.Directives,
        _ => [],
    };
}
