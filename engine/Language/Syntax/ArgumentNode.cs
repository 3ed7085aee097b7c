namespace Federation.Language;

/// <summary>An argument of a field or directive. See <see href="https://spec.graphql.org/September2025/#Argument"/>.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <summary>The name of the argument.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value given.</summary>
    public required ValueNode Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;
        yield return Value;
    }
}
