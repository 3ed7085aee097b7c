using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>
/// Takes the order off a query (<c>….OrderBy(a).ThenByDescending(b)</c>), so that paging can write it again with nulls, the id and the
/// direction of the page. Calls after the order that leave it as it is (<c>Where</c>, <c>AsNoTracking</c>, <c>Include</c>) stay.
/// </summary>
internal static class QueryOrder
{
    /// <summary>The query without its order, and the order; that by id when it has none.</summary>
    /// <exception cref="InvalidOperationException">The order cannot be written again; the message names the call that hides it.</exception>
    public static (IQueryable<T> Source, KeysetOrder<T> Order) Split<T>(IQueryable<T> query) =>
        TrySplit(query, out var source, out var order, out var hidden)
            ? (source, order)
            : throw new InvalidOperationException(
                $"The query of {typeof(T).Name} is ordered before {hidden}, where a page cannot follow it: call OrderBy after {hidden}, or hand a KeysetOrder<{typeof(T).Name}> to ToPageAsync.");

    /// <summary>Does what <see cref="Split"/> does.</summary>
    /// <param name="query">The query.</param>
    /// <param name="source">
    /// The query without its order. An order that chooses the rows (<c>OrderBy(…).Take(10)</c>) stays as well, made total: the same rows are
    /// chosen on every database.
    /// </param>
    /// <param name="order">The order, ended by the id.</param>
    /// <param name="hidden">The call that the order lies under, of another kind of rows or unknown here.</param>
    /// <returns>Whether the rows of <paramref name="source"/> in <paramref name="order"/> are the list.</returns>
    public static bool TrySplit<T>(IQueryable<T> query, out IQueryable<T> source, out KeysetOrder<T> order, [NotNullWhen(false)] out string? hidden)
    {
        var passed = new Stack<MethodCallExpression>();
        var current = query.Expression;
        while (current is MethodCallExpression call && KeepsRowsAndOrder(call))
        {
            passed.Push(call);
            current = call.Arguments[0];
        }

        order = TakeKeys<T>(ref current);
        hidden = order == KeysetOrder<T>.ById && IsOrdered(current) ? ((MethodCallExpression)current).Method.Name : null;
        var isSorted = false;
        foreach (var call in passed)
        {
            if (IsCut(call) && !isSorted)
            {
                current = KeysetQuery.Sort(current, typeof(Queryable), order, backward: false);
                isSorted = true;
            }

            // EF Core forgets the order of what is made distinct.
            isSorted &= call.Method.Name != nameof(Queryable.Distinct);
            current = call.Update(null, [current, .. call.Arguments.Skip(1)]);
        }

        source = hidden is null ? query.Provider.CreateQuery<T>(current) : query;
        return hidden is null;
    }

    private static KeysetOrder<T> TakeKeys<T>(ref Expression current)
    {
        var keys = new Stack<(LambdaExpression Key, bool Descending)>();
        while (current is MethodCallExpression { Arguments.Count: 2 } call && call.Method.DeclaringType == typeof(Queryable) && Direction(call) is { } descending)
        {
            keys.Push(((LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand, descending));
            current = call.Arguments[0];
            if (IsOrder(call))
            {
                break;
            }
        }

        var order = KeysetOrder<T>.ById;
        foreach (var (key, descending) in keys)
        {
            // A key on the id makes the rest of the order idle, and the id ends it anyway.
            order = order.By(key, descending, key.Body.ToString());
        }

        return order;
    }

    private static bool? Direction(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(Queryable.OrderBy) or nameof(Queryable.ThenBy) => false,
        nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending) => true,
        _ => null,
    };

    /// <summary>All that EF Core adds to the operators of LINQ says how rows are read, not which and not where.</summary>
    private static bool KeepsRowsAndOrder(MethodCallExpression call) => call.Method.DeclaringType == typeof(Queryable)
        ? call.Method.Name is nameof(Queryable.Where) or nameof(Queryable.Distinct) || IsCut(call)
        : call.Method.DeclaringType?.Namespace == "Microsoft.EntityFrameworkCore";

    private static bool IsCut(MethodCallExpression call) => call.Method.Name is nameof(Queryable.Take) or nameof(Queryable.Skip);

    private static bool IsOrder(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Queryable) && call.Method.Name.StartsWith("Order", StringComparison.Ordinal);

    private static bool IsOrdered(Expression query)
    {
        while (query is MethodCallExpression { Arguments.Count: > 0 } call)
        {
            if (IsOrder(call))
            {
                return true;
            }

            query = call.Arguments[0];
        }

        return false;
    }
}
