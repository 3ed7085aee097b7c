namespace Federation.Language;

/// <summary>The selection of a field. See <see href="https://spec.graphql.org/September2025/#Field"/>.</summary>
public sealed class FieldNode : SelectionNode
{
    /// <summary>The name under which the field stands in the response, when it differs.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The name of the field in its type.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments, in the order they are written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The sub-selection; null for a leaf field.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key of the field in the response: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        if (Alias is not null)
        {
            yield return Alias;
        }

        yield return Name;

        foreach (var node in Arguments)
        {
            yield return node;
        }

        foreach (var node in Directives)
        {
            yield return node;
        }

        if (SelectionSet is not null)
        {
            yield return SelectionSet;
        }
    }
}
