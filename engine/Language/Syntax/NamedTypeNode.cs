using System.Diagnostics.CodeAnalysis;

namespace Federation.Language;

/// <summary>A reference to a type by name. See <see href="https://spec.graphql.org/September2025/#NamedType"/>.</summary>
public sealed class NamedTypeNode : TypeNode
{
    public NamedTypeNode()
    {
    }

    /// <summary>Makes a reference that stands in no text.</summary>
    [SetsRequiredMembers]
    public NamedTypeNode(string name) => Name = new NameNode(name);

    /// <summary>The name of the type.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren() => [Name];
}
