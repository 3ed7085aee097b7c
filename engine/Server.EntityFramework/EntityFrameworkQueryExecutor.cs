using System.Diagnostics.CodeAnalysis;
using Federation.Server.EntityFramework.Paging;
using Microsoft.EntityFrameworkCore;

namespace Federation.Server.EntityFramework;

/// <summary>Runs the queries that resolvers answer with EF Core.</summary>
[RequiresUnreferencedCode(Trimming.Message)]
[RequiresDynamicCode(Trimming.Message)]
internal sealed class EntityFrameworkQueryExecutor : IQueryExecutor
{
    public Task<Page<T>> ReadPageAsync<T>(IQueryable<T> source, PagingArguments arguments, QueryContext<T> query, CancellationToken cancellationToken)
        where T : class
    {
        var (unordered, order) = QueryOrder.Split(source);
        return unordered.ToPageAsync(order, arguments, query, filter: "", cancellationToken);
    }

    public async Task<IReadOnlyList<T>> ReadListAsync<T>(IQueryable<T> source, QueryContext<T> query, CancellationToken cancellationToken)
        where T : class =>
        await source.With(query).ToListAsync(cancellationToken);
}
