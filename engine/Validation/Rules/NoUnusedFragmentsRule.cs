using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Every fragment is used by an operation.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>.
/// </summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context)
    : ValidationRule(
        context,
        enters: Kinds(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition),
        leaves: Kinds(SyntaxKind.Document))
{
    public override bool Enter(SyntaxNode node) => false;

    public override void Leave(SyntaxNode node)
    {
        if (!Context.HasFragments)
        {
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        var definitions = ((DocumentNode)node).Definitions;
        foreach (var operation in definitions.OfType<OperationDefinitionNode>())
        {
            foreach (var fragment in Context.GetReachableFragments(operation))
            {
                used.Add(fragment.Name.Value);
            }
        }

        foreach (var fragment in definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                Context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}
