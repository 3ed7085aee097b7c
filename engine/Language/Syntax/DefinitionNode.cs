namespace Federation.Language;

/// <summary>One top-level definition of a document. See <see href="https://spec.graphql.org/September2025/#Definition"/>.</summary>
public abstract class DefinitionNode : SyntaxNode;
