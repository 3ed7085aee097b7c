using System.Linq.Expressions;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>
/// The rows after (or before) a place in an order, for keys of mixed directions and with nulls:
/// <c>k1 &gt; v1 OR (k1 = v1 AND (k2 &gt; v2 OR (k2 = v2 AND id &gt; v3)))</c>. Row values <c>(k1, k2) &gt; (v1, v2)</c> would say it
/// shorter, but only for one direction and without nulls.
/// </summary>
internal static class KeysetPredicate
{
    /// <param name="order">The order.</param>
    /// <param name="values">The sort values of the place, one for each key.</param>
    /// <param name="backward">Whether the rows before the place are meant.</param>
    public static Expression<Func<T, bool>> Build<T>(KeysetOrder<T> order, IReadOnlyList<object?> values, bool backward)
    {
        var row = Expression.Parameter(typeof(T), "x");
        Expression? predicate = null;
        for (var i = order.Keys.Count - 1; i >= 0; i--)
        {
            var key = order.Keys[i];
            var column = ParameterReplacer.Body(key.Selector, row);
            var value = Value(key, values[i]);
            var beyond = Beyond(key, column, value, isNull: values[i] is null, greater: key.Descending == backward);
            var equal = predicate is null ? null : Expression.AndAlso(Equal(column, value, values[i] is null), predicate);
            predicate = (beyond, equal) switch
            {
                (null, null) => Expression.Constant(value: false),
                (null, _) => equal,
                (_, null) => beyond,
                _ => Expression.OrElse(beyond, equal),
            };

            if (i == 0 && Bound(key, column, value, values[i], greater: key.Descending == backward) is { } bound && equal is not null)
            {
                // Says nothing new, but gives an index on the first key its range.
                predicate = Expression.AndAlso(bound, predicate);
            }
        }

        return Expression.Lambda<Func<T, bool>>(predicate!, row);
    }

    /// <summary>The rows whose key lies beyond the value; null when there can be none. "Greater" is in the order nulls last.</summary>
    private static Expression? Beyond(KeysetKey key, Expression column, Expression value, bool isNull, bool greater)
    {
        if (isNull)
        {
            return greater ? null : Expression.NotEqual(column, NullOf(column.Type));
        }

        var compared = KeyComparison.Compare(column, value, greater ? ExpressionType.GreaterThan : ExpressionType.LessThan);
        return greater && key.IsNullable ? Expression.OrElse(compared, Expression.Equal(column, NullOf(column.Type))) : compared;
    }

    private static Expression? Bound(KeysetKey key, Expression column, Expression value, object? raw, bool greater) =>
        raw is null || (greater && key.IsNullable) || !KeyComparison.HasOrEqual(column.Type)
            ? null
            : KeyComparison.Compare(column, value, greater ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual);

    private static BinaryExpression Equal(Expression column, Expression value, bool isNull) =>
        Expression.Equal(column, isNull ? NullOf(column.Type) : value);

    private static ConstantExpression NullOf(Type type) => Expression.Constant(null, type);

    private static Expression Value(KeysetKey key, object? value)
    {
        if (value is null)
        {
            return NullOf(key.Type);
        }

        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        var box = Activator.CreateInstance(typeof(KeyBox<>).MakeGenericType(type), value)!;
        Expression member = Expression.Property(Expression.Constant(box), nameof(KeyBox<>.Key));
        return type == key.Type ? member : Expression.Convert(member, key.Type);
    }
}
