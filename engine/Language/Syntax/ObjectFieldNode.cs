namespace Federation.Language;

/// <summary>One field of an input object. See <see href="https://spec.graphql.org/September2025/#ObjectField"/>.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <summary>The name of the field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value given.</summary>
    public required ValueNode Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;
        yield return Value;
    }
}
