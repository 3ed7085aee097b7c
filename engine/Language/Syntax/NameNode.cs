using System.Diagnostics.CodeAnalysis;

namespace Federation.Language;

/// <summary>A name. See <see href="https://spec.graphql.org/September2025/#Name"/>.</summary>
public sealed class NameNode : SyntaxNode
{
    public NameNode()
    {
    }

    /// <summary>Makes a name that stands in no text.</summary>
    [SetsRequiredMembers]
    public NameNode(string value) => Value = value;

    /// <summary>The name itself.</summary>
    public required string Value { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;
}
