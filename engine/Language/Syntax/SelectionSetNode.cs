namespace Federation.Language;

/// <summary>The selections between a pair of braces. See <see href="https://spec.graphql.org/September2025/#SelectionSet"/>.</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <summary>The selections, in the order they are written.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => Selections;
}
