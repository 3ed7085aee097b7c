namespace Federation.Language;

/// <summary>An input object. See <see href="https://spec.graphql.org/September2025/#ObjectValue"/>.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <summary>The fields, in the order they are written.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => Fields;
}
