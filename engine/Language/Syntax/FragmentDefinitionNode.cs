namespace Federation.Language;

/// <summary>The definition of a named fragment. See <see href="https://spec.graphql.org/September2025/#FragmentDefinition"/>.</summary>
public sealed class FragmentDefinitionNode : DefinitionNode
{
    /// <summary>The description written before the definition, when there is one.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the fragment.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type after <c>on</c>.</summary>
    public required NamedTypeNode TypeCondition { get; init; }

    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The selections of the fragment.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Name;
        yield return TypeCondition;

        foreach (var node in Directives)
        {
            yield return node;
        }

        yield return SelectionSet;
    }
}
