namespace Federation.Language;

/// <summary>A reference to a type. See <see href="https://spec.graphql.org/September2025/#Type"/>.</summary>
public abstract class TypeNode : SyntaxNode;
