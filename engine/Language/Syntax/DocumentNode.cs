namespace Federation.Language;

/// <summary>A whole document. See <see href="https://spec.graphql.org/September2025/#Document"/>.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>The definitions, in the order they are written.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; init; } = [];

    /// <summary>The text that was parsed; null when the document was built in code.</summary>
    public SourceText? Source { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => Definitions;
}
