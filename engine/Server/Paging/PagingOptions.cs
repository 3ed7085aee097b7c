namespace Federation.Server;

/// <summary>Settings of paged fields: for the whole server in <c>ModifyPagingOptions</c>, for one field in <see cref="UsePagingAttribute"/>.</summary>
public sealed class PagingOptions
{
    /// <summary>Rows of a page when the client names no number.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>The largest number of rows a client may ask for; more is the error <c>PAGE_SIZE_EXCEEDED</c>.</summary>
    public int MaxPageSize { get; set; } = 100;

    /// <summary>Whether the connection of an <see cref="IQueryable{T}"/> has <c>totalCount</c>.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>
    /// Whether fields have <c>last</c> and <c>before</c>. Without them <c>first</c> shows its default in the schema.
    /// </summary>
    public bool AllowBackwardPagination { get; set; } = true;

    /// <summary>
    /// A <see cref="Connection{T}"/> is named after its field (<c>vehicles</c>: <c>VehiclesConnection</c>, <c>VehiclesEdge</c>). Off: after the type of
    /// its rows (<c>VehicleConnection</c>, <c>VehicleEdge</c>). Classes derived from it keep their own name.
    /// </summary>
    public bool InferConnectionNameFromField { get; set; } = true;

    /// <summary>Connections have <c>nodes: [T!]!</c> and <c>edges: [TEdge!]!</c>; otherwise the two lists are nullable.</summary>
    public bool NonNullLists { get; set; }
}
