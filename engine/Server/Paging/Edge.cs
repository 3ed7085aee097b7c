using Federation.Server.Paging;

namespace Federation.Server;

/// <summary>A row of a page with its cursor.</summary>
/// <remarks>Derive from it to add fields that belong to the row in this list only, such as a distance.</remarks>
/// <param name="node">The row.</param>
/// <param name="cursor">Opaque position of the row in the list.</param>
[EdgeType]
public class Edge<T>(T node, string cursor)
{
    /// <summary>The row.</summary>
    public T Node { get; } = node;

    /// <summary>Opaque position of the row: an argument for <c>after</c> and <c>before</c>.</summary>
    public string Cursor { get; } = cursor;
}
