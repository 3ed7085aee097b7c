namespace Federation.Language;

/// <summary>The use of a named fragment (<c>...Name</c>). See <see href="https://spec.graphql.org/September2025/#FragmentSpread"/>.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <summary>The name of the fragment.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;

        foreach (var node in Directives)
        {
            yield return node;
        }
    }
}
