namespace Federation.Language;

/// <summary>The use of a variable (<c>$name</c>). See <see href="https://spec.graphql.org/September2025/#Variable"/>.</summary>
public sealed class VariableNode : ValueNode
{
    /// <summary>The name without the <c>$</c>.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => [Name];
}
