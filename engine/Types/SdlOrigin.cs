using Federation.Language;

namespace Federation.Types;

/// <summary>A node of the SDL together with the text it was read from, so that an error can point at it.</summary>
internal readonly record struct SdlOrigin(SyntaxNode? Node, SourceText? Source)
{
    /// <summary>Adds the position of the node; nothing when it was not read from a text.</summary>
    public void AddTo(List<SourcePosition> locations)
    {
        if (Node is { Start: >= 0 } && Source is not null)
        {
            locations.Add(Source.GetPosition(Node.Start));
        }
    }

    /// <summary>The origin of a part of this node.</summary>
    public SdlOrigin At(SyntaxNode? node) => new(node, Source);
}
