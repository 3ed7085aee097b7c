namespace Federation.Language;

/// <summary>A type without null (<c>Type!</c>). See <see href="https://spec.graphql.org/September2025/#NonNullType"/>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>The type without the <c>!</c>: a named type or a list.</summary>
    public required TypeNode Type { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => [Type];
}
