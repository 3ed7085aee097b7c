namespace Federation.Language;

/// <summary>The name of an enum value. See <see href="https://spec.graphql.org/September2025/#EnumValue"/>.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <summary>The name.</summary>
    public required string Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValue;
}
