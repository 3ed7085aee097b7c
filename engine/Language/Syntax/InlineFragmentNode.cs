namespace Federation.Language;

/// <summary>A fragment written in place (<c>... on Type { }</c>). See <see href="https://spec.graphql.org/September2025/#InlineFragment"/>.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>The type after <c>on</c>; null when the enclosing type holds.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>The selections of the fragment.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        if (TypeCondition is not null)
        {
            yield return TypeCondition;
        }

        foreach (var node in Directives)
        {
            yield return node;
        }

        yield return SelectionSet;
    }
}
