namespace Federation.Language;

/// <summary>A number without fraction and exponent, of any size. See <see href="https://spec.graphql.org/September2025/#IntValue"/>.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <summary>The number as it is written.</summary>
    public required string Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.IntValue;
}
