namespace Federation.Language;

/// <summary>An extension of a union. See <see href="https://spec.graphql.org/September2025/#UnionTypeExtension"/>.</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;

        foreach (var node in Directives)
        {
            yield return node;
        }

        foreach (var node in Types)
        {
            yield return node;
        }
    }
}
