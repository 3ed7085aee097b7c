namespace Federation.Server;

/// <summary>A page of a list: its rows, where it stands and how long the list is.</summary>
/// <remarks>
/// It has the same name in the schema as <see cref="Connection{T}"/>, so two fields that differ in <c>totalCount</c> are an error at
/// start: the one would lose it silently.
/// </remarks>
public class CountedConnection<T>(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, int? totalCount)
    : Connection<T>(edges, pageInfo)
{
    /// <summary>The connection over a page; the count is the page's.</summary>
    public CountedConnection(Page<T> page) : this(page.ToEdges(), page.Info, page.TotalCount)
    {
    }

    /// <summary>Number of rows of the whole list.</summary>
    /// <remarks>Read only when the field is selected (<see cref="PagingArguments.IncludeTotalCount"/>) and 0 otherwise, which nobody sees.</remarks>
    [Cost(10)]
    public int TotalCount { get; } = totalCount ?? 0;
}
