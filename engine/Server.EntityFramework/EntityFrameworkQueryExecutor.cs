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
        where T : class =>
        source.ToPageAsync(arguments, query, cancellationToken);

    public async Task<IReadOnlyList<T>> ReadListAsync<T>(IQueryable<T> source, QueryContext<T> query, CancellationToken cancellationToken)
        where T : class
    {
        if (typeof(T).GetProperty("Id") is null || !QueryOrder.TrySplit(source, out var unordered, out var order, out _))
        {
            return await source.With(query).ToListAsync(cancellationToken);
        }

        // Ended by the id: equal requests answer in the same order on every database.
        order = order.OrRequested(query);
        var filtered = query.Predicate is null ? unordered.AsNoTracking() : unordered.AsNoTracking().Where(query.Predicate);
        var sorted = filtered.Provider.CreateQuery<T>(KeysetQuery.Sort(filtered.Expression, typeof(Queryable), order, backward: false));
        return await (query.Selector is { } selector ? sorted.Select(selector) : sorted).ToListAsync(cancellationToken);
    }
}
