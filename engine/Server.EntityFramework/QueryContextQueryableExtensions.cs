using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Federation.Server.EntityFramework.Paging;
using Microsoft.EntityFrameworkCore;

namespace Federation.Server.EntityFramework;

/// <summary>Applies what a request needs to a query.</summary>
[RequiresUnreferencedCode(Trimming.Message)]
[RequiresDynamicCode(Trimming.Message)]
public static class QueryContextQueryableExtensions
{
    /// <summary>
    /// Applies filter, order and columns of the request, without change tracking. Call it last: what comes after sees objects with the
    /// selected members only.
    /// </summary>
    /// <param name="source">The query.</param>
    /// <param name="query">The request.</param>
    /// <exception cref="InvalidOperationException">A selected member cannot be read by projection; the message names it.</exception>
    public static IQueryable<T> With<T>(this IQueryable<T> source, QueryContext<T> query)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(query);
        source = source.AsNoTracking();
        if (query.Predicate is not null)
        {
            source = source.Where(query.Predicate);
        }

        if (query.Sorting.Count > 0)
        {
            var order = KeysetOrder<T>.ById.OrRequested(query);
            source = source.Provider.CreateQuery<T>(KeysetQuery.Sort(source.Expression, typeof(Queryable), order, backward: false));
        }

        return query.Selector is { } selector ? source.Select(selector) : source;
    }

    /// <summary>
    /// Loads objects by key in one statement, in the order of the keys and null where there is none: the body of a <c>[Lookup]</c>.
    /// </summary>
    /// <param name="source">The objects that the caller may see.</param>
    /// <param name="key">The unique member.</param>
    /// <param name="keys">The keys; duplicates are allowed.</param>
    /// <param name="query">Columns of the request; <paramref name="key"/> is among them always.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    public static async Task<IReadOnlyList<T?>> LoadAsync<T, TKey>(
        this IQueryable<T> source,
        Expression<Func<T, TKey>> key,
        IReadOnlyList<TKey> keys,
        QueryContext<T> query,
        CancellationToken cancellationToken = default)
        where T : class
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(query);
        var rows = await RowsAsync(source, key, keys, KeysetOrder<T>.EndingIn(key), query, cancellationToken);
        var byKey = rows.ToDictionary(static r => (TKey)r.Keys[0]!, static r => r.Item);
        return [.. keys.Select(k => byKey.GetValueOrDefault(k))];
    }

    /// <summary>
    /// Loads the lists of many parents in one statement: the body of a batch resolver. Lists without a limit of their own belong to small
    /// sets; for the rest there is <c>ToBatchPageAsync</c>.
    /// </summary>
    /// <param name="source">The rows of all parents, not ordered.</param>
    /// <param name="parentKey">The member that tells whose row it is.</param>
    /// <param name="parents">The parents' keys, in the order of the answer; duplicates are allowed.</param>
    /// <param name="order">The order when the client asks for none.</param>
    /// <param name="query">Columns, filter and order of the request.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<T>>> LoadListsAsync<T, TKey>(
        this IQueryable<T> source,
        Expression<Func<T, TKey>> parentKey,
        IReadOnlyList<TKey> parents,
        KeysetOrder<T> order,
        QueryContext<T> query,
        CancellationToken cancellationToken = default)
        where T : class
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(parentKey);
        ArgumentNullException.ThrowIfNull(parents);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(query);
        var rows = await RowsAsync(source, parentKey, parents, order.OrRequested(query), query, cancellationToken);
        var byParent = rows.ToLookup(static r => (TKey)r.Keys[0]!, static r => r.Item);
        return [.. parents.Select(p => byParent[p].ToArray())];
    }

    private static async Task<List<KeysetRow<T>>> RowsAsync<T, TKey>(
        IQueryable<T> source,
        Expression<Func<T, TKey>> key,
        IReadOnlyList<TKey> keys,
        KeysetOrder<T> order,
        QueryContext<T> query,
        CancellationToken cancellationToken)
        where T : class
    {
        var filtered = source.AsNoTracking().Where(KeyedQuery.IsOneOf(key, [.. keys.Distinct()]));
        if (query.Predicate is not null)
        {
            filtered = filtered.Where(query.Predicate);
        }

        var sorted = filtered.Provider.CreateQuery<T>(KeysetQuery.Sort(filtered.Expression, typeof(Queryable), order, backward: false));
        return await sorted.Select(KeysetQuery.Row(order, query.Selector, key)).ToListAsync(cancellationToken);
    }
}
