namespace Federation.Language;

/// <summary>An extension of a scalar. See <see href="https://spec.graphql.org/September2025/#ScalarTypeExtension"/>.</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

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
