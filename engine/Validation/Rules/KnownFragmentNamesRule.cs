using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Every fragment that is spread is defined.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>.
/// </summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.FragmentSpread))
{
    public override bool Enter(SyntaxNode node)
    {
        var name = ((FragmentSpreadNode)node).Name;
        if (Context.GetFragment(name.Value) is null)
        {
            Context.Report($"Unknown fragment \"{name.Value}\".", name);
        }

        return true;
    }
}
