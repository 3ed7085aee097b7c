namespace Federation.Language;

/// <summary><c>true</c> or <c>false</c>. See <see href="https://spec.graphql.org/September2025/#BooleanValue"/>.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <summary>The value.</summary>
    public required bool Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;
}
