using System.Linq.Expressions;
using Federation.Execution;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>Builds the statement of a page: the place, the order, one row more than asked for, the selected columns.</summary>
internal static class KeysetQuery
{
    /// <summary>Adds <c>WHERE</c> for the cursors in the arguments.</summary>
    /// <exception cref="GraphQLException">A cursor is of another list.</exception>
    public static IQueryable<T> Seek<T>(IQueryable<T> source, KeysetOrder<T> order, PagingArguments arguments, string hash)
    {
        source = Seek(source, order, arguments.After, "after", hash, backward: false);
        return Seek(source, order, arguments.Before, "before", hash, backward: true);
    }

    /// <summary><c>OrderBy(x =&gt; x.K == null).ThenBy(x =&gt; x.K) … .ThenBy(x =&gt; x.Id)</c>; all turned round when backward.</summary>
    /// <param name="source">A query or a group of one.</param>
    /// <param name="sequence">Where the operators are: <see cref="Queryable"/> or <see cref="Enumerable"/>.</param>
    /// <param name="order">The order.</param>
    /// <param name="backward">Whether the last rows come first.</param>
    public static Expression Sort<T>(Expression source, Type sequence, KeysetOrder<T> order, bool backward)
    {
        var first = true;
        foreach (var key in order.Keys)
        {
            var descending = key.Descending != backward;
            if (key.IsNullable)
            {
                var isNull = Expression.Equal(key.Selector.Body, Expression.Constant(null, key.Type));
                source = Sort(source, sequence, Expression.Lambda(isNull, key.Selector.Parameters), descending, first);
                first = false;
            }

            source = Sort(source, sequence, key.Selector, descending, first);
            first = false;
        }

        return source;
    }

    /// <summary><c>x =&gt; new KeysetRow&lt;T&gt; { Item = …, Keys = new object[] { … } }</c></summary>
    /// <param name="order">The order.</param>
    /// <param name="selector">The columns, or null for all.</param>
    /// <param name="parentKey">The key of the parent in a batch, or null.</param>
    public static Expression<Func<T, KeysetRow<T>>> Row<T>(KeysetOrder<T> order, Expression<Func<T, T>>? selector, LambdaExpression? parentKey)
    {
        var row = Expression.Parameter(typeof(T), "x");
        var keys = order.Keys.Select(static k => k.Selector);
        var values = (parentKey is null ? keys : keys.Prepend(parentKey))
            .Select(k => Expression.Convert(ParameterReplacer.Body(k, row), typeof(object)));
        var item = selector is null ? row : ParameterReplacer.Body(selector, row);
        return Expression.Lambda<Func<T, KeysetRow<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(KeysetRow<T>)),
                Expression.Bind(typeof(KeysetRow<T>).GetProperty(nameof(KeysetRow<>.Item))!, item),
                Expression.Bind(typeof(KeysetRow<T>).GetProperty(nameof(KeysetRow<>.Keys))!, Expression.NewArrayInit(typeof(object), values))),
            row);
    }

    /// <summary>Makes the page of the rows that were read: at most one more than asked for, in reading order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">The order.</param>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="hash">Hash of order and filter.</param>
    /// <param name="skipKeys">Number of values before the sort values in <see cref="KeysetRow{T}.Keys"/>.</param>
    /// <param name="totalCount">The count, or null.</param>
    public static Page<T> ToPage<T>(List<KeysetRow<T>> rows, KeysetOrder<T> order, PagingArguments arguments, string hash, int skipKeys, int? totalCount)
    {
        var more = rows.Count > arguments.PageSize;
        if (more)
        {
            rows.RemoveRange(arguments.PageSize, rows.Count - arguments.PageSize);
        }

        if (arguments.IsBackward)
        {
            rows.Reverse();
        }

        return new Page<T>(
            rows.ConvertAll(static r => r.Item),
            rows.ConvertAll(r => KeysetCursor.Encode(hash, order.Keys, r.Keys.AsSpan(skipKeys))),
            rows.ConvertAll(r => (IReadOnlyList<object?>)r.Keys[skipKeys..^1]),
            HasNextPage: arguments.IsBackward ? arguments.Before is not null : more,
            HasPreviousPage: arguments.IsBackward ? more : arguments.After is not null,
            totalCount);
    }

    private static IQueryable<T> Seek<T>(IQueryable<T> source, KeysetOrder<T> order, string? cursor, string argument, string hash, bool backward)
    {
        if (cursor is null)
        {
            return source;
        }

        return KeysetCursor.TryDecode(cursor, hash, order.Keys, out var values)
            ? source.Where(KeysetPredicate.Build(order, values, backward))
            : throw new GraphQLException(PagingErrors.CursorInvalid(argument));
    }

    private static MethodCallExpression Sort(Expression source, Type sequence, LambdaExpression key, bool descending, bool first)
    {
        var method = (first, descending) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            (false, true) => nameof(Queryable.ThenByDescending),
        };
        return Expression.Call(sequence, method, [key.Parameters[0].Type, key.ReturnType], source, key);
    }
}
