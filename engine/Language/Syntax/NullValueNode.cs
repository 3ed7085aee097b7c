namespace Federation.Language;

/// <summary>The literal <c>null</c>. See <see href="https://spec.graphql.org/September2025/#NullValue"/>.</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
