using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Federation.Execution;
using Federation.Server.EntityFramework.Paging;
using Microsoft.EntityFrameworkCore;

namespace Federation.Server.EntityFramework;

/// <summary>Pages of queries.</summary>
[RequiresUnreferencedCode(Trimming.Message)]
[RequiresDynamicCode(Trimming.Message)]
public static class PagingQueryableExtensions
{
    /// <summary>
    /// Reads one page in one statement, and the count in a second one when <see cref="PagingArguments.IncludeTotalCount"/> asks for it. The
    /// filter of the request is applied, and its order in place of <paramref name="order"/>.
    /// </summary>
    /// <param name="source">The list, not ordered.</param>
    /// <param name="order">The order when the client asks for none.</param>
    /// <param name="arguments">Which page.</param>
    /// <param name="query">Columns, filter and order of the request; null reads whole rows.</param>
    /// <param name="filter">
    /// Everything else that decides which rows are in the list, as text: a cursor taken under another text is <c>CURSOR_INVALID</c>. Values
    /// that a computed key depends on (the place that distances are measured from) belong in it too.
    /// </param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <exception cref="GraphQLException"><c>CURSOR_INVALID</c>, <c>PAGE_SIZE_EXCEEDED</c>, <c>PAGING_ARGUMENTS_INVALID</c>.</exception>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source,
        KeysetOrder<T> order,
        PagingArguments arguments,
        QueryContext<T>? query = null,
        string filter = "",
        CancellationToken cancellationToken = default)
        where T : class
    {
        Check(source, order, arguments);
        query ??= QueryContext<T>.Everything;
        order = order.OrRequested(query);
        var hash = order.Hash(filter + query.FilterText);
        var filtered = Filtered(source, query);
        var sought = KeysetQuery.Seek(filtered, order, arguments, hash);
        var sorted = sought.Provider.CreateQuery<T>(KeysetQuery.Sort(sought.Expression, typeof(Queryable), order, arguments.IsBackward));
        var rows = await sorted
            .Take(Count(arguments))
            .Select(KeysetQuery.Row(order, query.Selector, parentKey: null))
            .ToListAsync(cancellationToken);
        int? total = arguments.IncludeTotalCount ? await filtered.CountAsync(cancellationToken) : null;
        return KeysetQuery.ToPage(rows, order, arguments, hash, skipKeys: 0, total);
    }

    /// <summary>
    /// Reads one page of a query in its own order: <c>cars.OrderBy(c =&gt; c.Number).ToPageAsync(paging, query)</c>. The order is ended by the
    /// property <c>Id</c>, so that it is total; a query without order is one by <c>Id</c>.
    /// </summary>
    /// <param name="source">The list; filters, limits and EF Core's own calls may follow its <c>OrderBy</c>.</param>
    /// <param name="arguments">Which page.</param>
    /// <param name="query">Columns, filter and order of the request; null reads whole rows.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <exception cref="GraphQLException"><c>CURSOR_INVALID</c>, <c>PAGE_SIZE_EXCEEDED</c>, <c>PAGING_ARGUMENTS_INVALID</c>.</exception>
    /// <exception cref="InvalidOperationException">The order lies under another call; the message names it.</exception>
    public static Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source, PagingArguments arguments, QueryContext<T>? query = null, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(source);
        var (unordered, order) = QueryOrder.Split(source);
        return unordered.ToPageAsync(order, arguments, query, filter: "", cancellationToken);
    }

    /// <summary>
    /// Reads the same page of the lists of many parents in one statement (<c>ROW_NUMBER() OVER (PARTITION BY parent)</c>), and their counts in
    /// a second one when asked for: <c>orders(first: 5)</c> of twenty customers is one statement.
    /// </summary>
    /// <param name="source">The rows of all parents, not ordered.</param>
    /// <param name="parentKey">The member that tells whose row it is.</param>
    /// <param name="parents">The parents' keys; duplicates are allowed.</param>
    /// <param name="order">The order when the client asks for none.</param>
    /// <param name="arguments">Which page of each list.</param>
    /// <param name="query">Columns, filter and order of the request; null reads whole rows.</param>
    /// <param name="filter">As for one page. The parent need not be in it: a cursor names a place in the common order.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <returns>A page for every parent, empty where it has no rows.</returns>
    /// <exception cref="GraphQLException"><c>CURSOR_INVALID</c>, <c>PAGE_SIZE_EXCEEDED</c>, <c>PAGING_ARGUMENTS_INVALID</c>.</exception>
    public static async Task<IReadOnlyDictionary<TKey, Page<T>>> ToBatchPageAsync<T, TKey>(
        this IQueryable<T> source,
        Expression<Func<T, TKey>> parentKey,
        IReadOnlyList<TKey> parents,
        KeysetOrder<T> order,
        PagingArguments arguments,
        QueryContext<T>? query = null,
        string filter = "",
        CancellationToken cancellationToken = default)
        where T : class
        where TKey : notnull
    {
        Check(source, order, arguments);
        ArgumentNullException.ThrowIfNull(parentKey);
        ArgumentNullException.ThrowIfNull(parents);
        query ??= QueryContext<T>.Everything;
        order = order.OrRequested(query);
        var hash = order.Hash(filter + query.FilterText);
        var keys = parents.Distinct().ToArray();
        var filtered = Filtered(source.Where(KeyedQuery.IsOneOf(parentKey, keys)), query);
        var sought = KeysetQuery.Seek(filtered, order, arguments, hash);
        var limited = sought
            .Select(parentKey)
            .Distinct()
            .SelectMany(FirstOfParent(sought, order, parentKey, Count(arguments), arguments.IsBackward));
        var rows = await limited.Provider
            .CreateQuery<T>(KeysetQuery.Sort(limited.Expression, typeof(Queryable), order, arguments.IsBackward))
            .Select(KeysetQuery.Row(order, query.Selector, parentKey))
            .ToListAsync(cancellationToken);
        var counts = arguments.IncludeTotalCount
            ? await filtered.GroupBy(parentKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
            : null;
        var byParent = rows.ToLookup(static r => (TKey)r.Keys[0]!);
        return keys.ToDictionary(
            static key => key,
            key => KeysetQuery.ToPage([.. byParent[key]], order, arguments, hash, skipKeys: 1, counts?.GetValueOrDefault(key)));
    }

    /// <summary>
    /// Reads the same page of the lists of many parents in the query's own order, ended by the property <c>Id</c>; as the other overload does.
    /// </summary>
    /// <param name="source">The rows of all parents; filters, limits and EF Core's own calls may follow its <c>OrderBy</c>.</param>
    /// <param name="parentKey">The member that tells whose row it is.</param>
    /// <param name="parents">The parents' keys; duplicates are allowed.</param>
    /// <param name="arguments">Which page of each list.</param>
    /// <param name="query">Columns, filter and order of the request; null reads whole rows.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <returns>A page for every parent, empty where it has no rows.</returns>
    /// <exception cref="InvalidOperationException">The order lies under another call; the message names it.</exception>
    public static Task<IReadOnlyDictionary<TKey, Page<T>>> ToBatchPageAsync<T, TKey>(
        this IQueryable<T> source,
        Expression<Func<T, TKey>> parentKey,
        IReadOnlyList<TKey> parents,
        PagingArguments arguments,
        QueryContext<T>? query = null,
        CancellationToken cancellationToken = default)
        where T : class
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        var (unordered, order) = QueryOrder.Split(source);
        return unordered.ToBatchPageAsync(parentKey, parents, order, arguments, query, filter: "", cancellationToken);
    }

    /// <summary><c>k =&gt; source.Where(x =&gt; x.ParentKey == k).OrderBy(…).Take(count)</c></summary>
    private static Expression<Func<TKey, IEnumerable<T>>> FirstOfParent<T, TKey>(
        IQueryable<T> source, KeysetOrder<T> order, Expression<Func<T, TKey>> parentKey, int count, bool backward)
    {
        var parent = Expression.Parameter(typeof(TKey), "k");
        var isOfParent = Expression.Lambda<Func<T, bool>>(Expression.Equal(parentKey.Body, parent), parentKey.Parameters);
        var rows = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], source.Expression, isOfParent);
        var sorted = KeysetQuery.Sort(rows, typeof(Queryable), order, backward);
        Expression<Func<int>> limit = () => count;
        var first = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], sorted, limit.Body);
        return Expression.Lambda<Func<TKey, IEnumerable<T>>>(first, parent);
    }

    private static IQueryable<T> Filtered<T>(IQueryable<T> source, QueryContext<T> query)
        where T : class =>
        query.Predicate is null ? source.AsNoTracking() : source.AsNoTracking().Where(query.Predicate);

    /// <summary>One row more than asked for tells whether there is a further page.</summary>
    private static int Count(PagingArguments arguments) => arguments.PageSize + 1;

    private static void Check<T>(IQueryable<T> source, KeysetOrder<T> order, PagingArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Check() is { } error)
        {
            throw new GraphQLException(error);
        }
    }
}
