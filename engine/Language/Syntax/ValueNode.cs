namespace Federation.Language;

/// <summary>A value written in a document. See <see href="https://spec.graphql.org/September2025/#Value"/>.</summary>
public abstract class ValueNode : SyntaxNode;
