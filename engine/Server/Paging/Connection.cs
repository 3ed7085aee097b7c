namespace Federation.Server;

/// <summary>A page of a list: its rows and where it stands.</summary>
/// <remarks>
/// Named after <typeparamref name="T"/> in the schema: <c>OrderConnection</c>, <c>OrderEdge</c>. Return
/// <see cref="CountedConnection{T}"/> for a list with <c>totalCount</c>; derive from <see cref="Connection{T, TEdge}"/> for
/// more fields.
/// </remarks>
public class Connection<T>(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo) : Connection<T, Edge<T>>(edges, pageInfo)
{
    /// <summary>The connection over a page.</summary>
    public Connection(Page<T> page) : this(page.ToEdges(), page.Info)
    {
    }
}
