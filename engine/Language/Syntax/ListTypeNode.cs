namespace Federation.Language;

/// <summary>A list (<c>[Type]</c>). See <see href="https://spec.graphql.org/September2025/#ListType"/>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <summary>The type of the items.</summary>
    public required TypeNode Type { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => [Type];
}
