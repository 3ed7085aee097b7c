using System.Diagnostics;
using System.Linq.Expressions;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>
/// Takes the order off a query (<c>….OrderBy(a).ThenByDescending(b)</c> at its end), so that paging can write it again with nulls, the id and
/// the direction of the page.
/// </summary>
internal static class QueryOrder
{
    /// <summary>The query without its order, and the order; that by id when it has none.</summary>
    public static (IQueryable<T> Source, KeysetOrder<T> Order) Split<T>(IQueryable<T> query)
    {
        var keys = new Stack<(LambdaExpression Key, bool Descending)>();
        var current = query.Expression;
        while (current is MethodCallExpression { Arguments.Count: 2 } call && call.Method.DeclaringType == typeof(Queryable) && Direction(call) is { } descending)
        {
            keys.Push(((LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand, descending));
            current = call.Arguments[0];
            if (call.Method.Name.StartsWith("Order", StringComparison.Ordinal))
            {
                break;
            }
        }

        if (keys.Count == 0)
        {
            return (query, KeysetOrder<T>.ById);
        }

        var order = KeysetOrder<T>.ById;
        foreach (var (key, descending) in keys)
        {
            // A key on the id makes the rest of the order idle, and the id ends it anyway.
            order = order.By(key, descending, key.Body.ToString());
        }

        Debug.Assert(current.Type.IsAssignableTo(typeof(IQueryable<T>)), "Ordering does not change the type of the rows.");
        return (query.Provider.CreateQuery<T>(current), order);
    }

    private static bool? Direction(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(Queryable.OrderBy) or nameof(Queryable.ThenBy) => false,
        nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending) => true,
        _ => null,
    };
}
