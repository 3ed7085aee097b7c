namespace Federation.Language;

/// <summary>A node of the syntax tree. Nodes never change after they are built and may be shared between threads.</summary>
public abstract class SyntaxNode
{
    /// <summary>Where the node starts, in bytes of the UTF-8 text; -1 for a node built in code.</summary>
    public int Start { get; init; } = -1;

    /// <summary>Where the node ends (exclusive), in bytes of the UTF-8 text; -1 for a node built in code.</summary>
    public int End { get; init; } = -1;

    /// <summary>What the node is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The direct children, in the order in which they are written.</summary>
    public virtual IEnumerable<SyntaxNode> GetChildren() => [];

    /// <summary>The node as GraphQL text.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);
}
