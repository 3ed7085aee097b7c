namespace Federation.Language;

/// <summary>One root operation type of a schema (<c>query: Query</c>). See <see href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition"/>.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <summary>The kind of operation.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The object type that serves it.</summary>
    public required NamedTypeNode Type { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => [Type];
}
