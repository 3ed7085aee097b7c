using System.Runtime.CompilerServices;
using Federation.Server.Configuration;
using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>
/// On a resolver that returns <see cref="IQueryable{T}"/>: the field is a connection, read with keyset paging. On a resolver
/// that takes <see cref="PagingArguments"/>: the settings of its paging. It stands before <see cref="UseProjectionAttribute"/>,
/// <see cref="UseFilteringAttribute"/> and <see cref="UseSortingAttribute"/>, each on a line of its own; another order is an
/// error at start.
/// </summary>
/// <param name="line">The line in the source, filled in by the compiler; the order of the attributes is checked by it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute([CallerLineNumber] int line = 0) : Attribute, IFieldMiddlewareProvider
{
    /// <summary>Rows of a page when the client names no number; 0 takes <see cref="PagingOptions.DefaultPageSize"/>.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>Largest number of rows of a page; 0 takes <see cref="PagingOptions.MaxPageSize"/>.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>Whether the connection has <c>totalCount</c> (only where the resolver returns <see cref="IQueryable{T}"/>).</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>Whether the field has <c>last</c> and <c>before</c>; they need <see cref="PagingOptions.AllowBackwardPagination"/> as well.</summary>
    public bool AllowBackwardPagination { get; set; } = true;

    /// <summary>
    /// What the connection is called, less <c>Connection</c>: <c>"Stock"</c> gives <c>StockConnection</c> and <c>StockEdge</c>. Null: as
    /// <see cref="PagingOptions.InferConnectionNameFromField"/> says.
    /// </summary>
    public string? ConnectionName { get; set; }

    /// <inheritdoc />
    public int Order { get; } = line;

    /// <inheritdoc />
    public int? PipelineRank => 10;

    /// <inheritdoc />
    public void Configure(FieldConfiguration field) => FieldQuery.Configure(field, this);
}
