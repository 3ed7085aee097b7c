namespace Federation.Server;

/// <summary>The rows of one page as the database gave them, with their cursors and the values they were sorted by.</summary>
/// <param name="Items">The rows in order.</param>
/// <param name="Cursors">The cursor of each row.</param>
/// <param name="Keys">
/// The sort values of each row, in the order of the keys of the list's order (without the id that ends it): a computed key,
/// such as a distance, is read here and not computed again.
/// </param>
/// <param name="HasNextPage">Whether there are rows after the page.</param>
/// <param name="HasPreviousPage">Whether there are rows before the page.</param>
/// <param name="TotalCount">Number of rows of the whole list, null when nobody asked for it.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    IReadOnlyList<string> Cursors,
    IReadOnlyList<IReadOnlyList<object?>> Keys,
    bool HasNextPage,
    bool HasPreviousPage,
    int? TotalCount)
{
    /// <summary>A page without rows.</summary>
    public static Page<T> Empty { get; } = new([], [], [], HasNextPage: false, HasPreviousPage: false, TotalCount: 0);

    /// <summary>Where the page stands in the list.</summary>
    public PageInfo Info => new(HasNextPage, HasPreviousPage, Cursors.Count == 0 ? null : Cursors[0], Cursors.Count == 0 ? null : Cursors[^1]);

    /// <summary>The rows as edges.</summary>
    public IReadOnlyList<Edge<T>> ToEdges() => ToEdges(static (node, cursor, _) => new Edge<T>(node, cursor));

    /// <summary>The rows as edges of the caller's own type.</summary>
    /// <param name="create">Makes the edge from the row, its cursor and its sort values.</param>
    public IReadOnlyList<TEdge> ToEdges<TEdge>(Func<T, string, IReadOnlyList<object?>, TEdge> create)
        where TEdge : Edge<T>
    {
        ArgumentNullException.ThrowIfNull(create);
        var edges = new TEdge[Items.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = create(Items[i], Cursors[i], Keys[i]);
        }

        return edges;
    }

    /// <summary>The page as a connection without <c>totalCount</c>.</summary>
    public Connection<T> ToConnection() => new(this);

    /// <summary>The page as a connection with <c>totalCount</c>.</summary>
    public CountedConnection<T> ToCountedConnection() => new(this);
}
