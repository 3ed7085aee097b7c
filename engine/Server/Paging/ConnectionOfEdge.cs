using Federation.Server.Paging;

namespace Federation.Server;
#pragma warning disable MA0048 // Connection<T, TEdge>: the file of Connection<T> has that name.

/// <summary>A page of a list: its rows and where it stands.</summary>
/// <remarks>With edges of the caller's own type; a derived class adds fields such as facets.</remarks>
/// <param name="edges">The rows in order.</param>
/// <param name="pageInfo">Where the page stands in the list.</param>
[ConnectionType]
public class Connection<T, TEdge>(IReadOnlyList<TEdge> edges, PageInfo pageInfo)
    where TEdge : Edge<T>
{
    private IReadOnlyList<T>? _nodes;

    /// <summary>The rows without their cursors.</summary>
    public IReadOnlyList<T> Nodes => _nodes ??= [.. Edges.Select(static e => e.Node)];

    /// <summary>The rows with their cursors.</summary>
    public IReadOnlyList<TEdge> Edges { get; } = edges;

    /// <summary>Where the page stands in the list.</summary>
    public PageInfo PageInfo { get; } = pageInfo;
}
