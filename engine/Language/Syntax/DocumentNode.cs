namespace Federation.Language;

/// <summary>A whole document. See <see href="https://spec.graphql.org/September2025/#Document"/>.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>The definitions, in the order they are written.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; init; } = [];

    /// <summary>The text that was parsed; null when the document was built in code.</summary>
    public SourceText? Source { get; init; }

    /// <summary>
    /// One document with the definitions of all. It has no source: positions count from the start of each definition's own text.
    /// </summary>
    public static DocumentNode Concat(params IEnumerable<DocumentNode> documents) =>
        new() { Definitions = [.. documents.SelectMany(document => document.Definitions)] };

    /// <summary>
    /// The operation that a request means (https://spec.graphql.org/September2025/#GetOperation()): the one of that name, without
    /// a name the only one. Null when there is none, or several to choose from.
    /// </summary>
    public OperationDefinitionNode? FindOperation(string? name)
    {
        var candidates = Definitions.OfType<OperationDefinitionNode>()
            .Where(operation => name is null || operation.Name?.Value == name)
            .Take(2)
            .ToArray();
        return candidates.Length == 1 || name is not null ? candidates.FirstOrDefault() : null;
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => Definitions;
}
