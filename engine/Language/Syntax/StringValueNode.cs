namespace Federation.Language;

/// <summary>A string or block string. See <see href="https://spec.graphql.org/September2025/#StringValue"/>.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <summary>The string that is meant: escapes resolved, block indentation removed.</summary>
    public required string Value { get; init; }

    /// <summary>True when it is written as a block string (<c>"""</c>).</summary>
    public bool Block { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.StringValue;
}
