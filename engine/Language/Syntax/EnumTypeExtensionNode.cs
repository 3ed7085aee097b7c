namespace Federation.Language;

/// <summary>An extension of an enum. See <see href="https://spec.graphql.org/September2025/#EnumTypeExtension"/>.</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <summary>The enum values, in the order they are written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;

        foreach (var node in Directives)
        {
            yield return node;
        }

        foreach (var node in Values)
        {
            yield return node;
        }
    }
}
