namespace Federation.Language;

/// <summary>A list of values. See <see href="https://spec.graphql.org/September2025/#ListValue"/>.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <summary>The items, in the order they are written.</summary>
    public IReadOnlyList<ValueNode> Items { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => Items;
}
