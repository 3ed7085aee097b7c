using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Federation.Language;

/// <summary>A name. See <see href="https://spec.graphql.org/September2025/#Name"/>.</summary>
public sealed class NameNode : SyntaxNode
{
    private static readonly SearchValues<char> s_letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    public NameNode()
    {
    }

    /// <summary>Makes a name that stands in no text.</summary>
    [SetsRequiredMembers]
    public NameNode(string value) => Value = value;

    /// <summary>The name itself.</summary>
    public required string Value { get; init; }

    /// <summary>True when a text can be a name: letters, digits and underscores of ASCII, no digit first.</summary>
    public static bool IsName(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !char.IsAsciiDigit(text[0]) && !text.ContainsAnyExcept(s_letters);

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;
}
