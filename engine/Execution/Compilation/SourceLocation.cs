using Federation.Language;

namespace Federation.Execution;

/// <summary>Turns nodes into the places that errors mention.</summary>
internal static class SourceLocation
{
    public static IReadOnlyList<SourcePosition>? Of(DocumentNode document, SyntaxNode node) =>
        document.Source is null || node.Start < 0 ? null : [document.Source.GetPosition(node.Start)];

    public static IReadOnlyList<SourcePosition>? Of(DocumentNode document, IReadOnlyList<SyntaxNode> nodes)
    {
        if (document.Source is not { } source)
        {
            return null;
        }

        var positions = nodes.Where(n => n.Start >= 0).Select(n => source.GetPosition(n.Start)).ToArray();
        return positions.Length == 0 ? null : positions;
    }
}
