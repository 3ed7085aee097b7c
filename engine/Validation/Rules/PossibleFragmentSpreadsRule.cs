using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// A fragment is spread only where its type and the type around it have an object type in common.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>.
/// </summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.InlineFragment, SyntaxKind.FragmentSpread))
{
    public override bool Enter(SyntaxNode node)
    {
        if (Context.TypeInfo.ParentType is not { } parent)
        {
            return true;
        }

        if (node is FragmentSpreadNode spread)
        {
            var name = spread.Name.Value;
            if (Context.GetFragment(name) is { } fragment
                && Context.Schema.TypeFromNode(fragment.TypeCondition) is TypeDefinition { IsComposite: true } type
                && !Overlap(type, parent))
            {
                Context.Report(
                    $"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                    node);
            }
        }
        else if (Context.TypeInfo.Type is TypeDefinition { IsComposite: true } type && !Overlap(type, parent))
        {
            Context.Report(
                $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                node);
        }

        return true;
    }

    private bool Overlap(TypeDefinition a, TypeDefinition b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        foreach (var type in Context.Schema.GetPossibleTypes(a))
        {
            if (ReferenceEquals(type, b) || (b.IsAbstract && Context.Schema.IsPossibleType(b, type)))
            {
                return true;
            }
        }

        return false;
    }
}
