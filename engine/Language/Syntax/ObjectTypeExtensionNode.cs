namespace Federation.Language;

/// <summary>An extension of an object type. See <see href="https://spec.graphql.org/September2025/#ObjectTypeExtension"/>.</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <summary>The interfaces after <c>implements</c>.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>The fields, in the order they are written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;

        foreach (var node in Interfaces)
        {
            yield return node;
        }

        foreach (var node in Directives)
        {
            yield return node;
        }

        foreach (var node in Fields)
        {
            yield return node;
        }
    }
}
