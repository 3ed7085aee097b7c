using System.Linq.Expressions;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>Comparisons of sort values in the forms that EF Core translates to the plain SQL operators.</summary>
internal static class KeyComparison
{
    /// <summary>Whether <c>&gt;=</c> and <c>&lt;=</c> can be written for the type.</summary>
    public static bool HasOrEqual(Type type) => (Nullable.GetUnderlyingType(type) ?? type) != typeof(bool);

    /// <param name="column">The sort value of the row.</param>
    /// <param name="value">The sort value of the cursor, of the same type, not null.</param>
    /// <param name="operation">One of the four comparisons.</param>
    public static Expression Compare(Expression column, Expression value, ExpressionType operation)
    {
        var type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        if (type == typeof(string))
        {
            var compared = Expression.Call(typeof(string), nameof(string.Compare), [], column, value);
            return Expression.MakeBinary(operation, compared, Expression.Constant(0));
        }

        if (type == typeof(bool))
        {
            // false < true: beyond false upwards is true, beyond true downwards is false.
            var isGreater = operation == ExpressionType.GreaterThan;
            return Expression.AndAlso(
                Expression.Equal(column, Constant(isGreater)),
                Expression.Equal(value, Constant(!isGreater)));
        }

        if (type.IsEnum)
        {
            var number = Enum.GetUnderlyingType(type);
            var target = column.Type == type ? number : typeof(Nullable<>).MakeGenericType(number);
            return Expression.MakeBinary(operation, Expression.Convert(column, target), Expression.Convert(value, target));
        }

        return Expression.MakeBinary(operation, column, value);

        ConstantExpression Constant(bool truth) => Expression.Constant(truth, column.Type);
    }
}
