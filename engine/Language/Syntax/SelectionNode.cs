namespace Federation.Language;

/// <summary>One selection of a selection set: a field, a fragment spread or an inline fragment. See <see href="https://spec.graphql.org/September2025/#Selection"/>.</summary>
public abstract class SelectionNode : SyntaxNode
{
    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
