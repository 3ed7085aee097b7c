using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// No two fragments of a document have the same name.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>.
/// </summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition))
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override bool Enter(SyntaxNode node)
    {
        if (node is FragmentDefinitionNode { Name: var name } && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }

        return false;
    }
}
