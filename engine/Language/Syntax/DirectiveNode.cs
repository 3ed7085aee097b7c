namespace Federation.Language;

/// <summary>The application of a directive (<c>@name(…)</c>). See <see href="https://spec.graphql.org/September2025/#Directive"/>.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <summary>The name without the <c>@</c>.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments, in the order they are written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;

        foreach (var node in Arguments)
        {
            yield return node;
        }
    }
}
