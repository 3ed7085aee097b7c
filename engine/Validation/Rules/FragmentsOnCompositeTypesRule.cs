using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// The type condition of a fragment is an object, an interface or a union.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>.
/// </summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.InlineFragment, SyntaxKind.FragmentDefinition))
{
    public override bool Enter(SyntaxNode node)
    {
        if (node is InlineFragmentNode { TypeCondition: { } condition } && IsWrong(condition))
        {
            Context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }

        if (node is FragmentDefinitionNode fragment && IsWrong(fragment.TypeCondition))
        {
            Context.Report(
                $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition.Name.Value}\".",
                fragment.TypeCondition);
        }

        return true;
    }

    private bool IsWrong(NamedTypeNode condition) => Context.Schema.TypeFromNode(condition) is { IsComposite: false };
}
