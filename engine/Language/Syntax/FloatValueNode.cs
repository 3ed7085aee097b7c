namespace Federation.Language;

/// <summary>A number with a fraction or an exponent. See <see href="https://spec.graphql.org/September2025/#FloatValue"/>.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <summary>The number as it is written.</summary>
    public required string Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FloatValue;
}
