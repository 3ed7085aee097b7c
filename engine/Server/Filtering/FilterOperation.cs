using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Federation.Server.Filtering;

/// <summary>One operation on one member. Values are parameters of the statement, never part of its text.</summary>
internal static class FilterOperation
{
    private static readonly Expression s_nothing = Expression.Constant(value: false);
    private static readonly MethodInfo s_contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo s_substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;

    public static Expression Build(Expression member, string operation, object? value)
    {
        switch (operation)
        {
            case "in":
                return In(member, value);
            case "nin":
                return Expression.Not(In(member, value));
            case "eq":
                return Equal(member, value);
            case "neq":
                return Expression.Not(Equal(member, value));
        }

        var isNegated = operation[0] == 'n';
        var condition = (isNegated ? operation[1..] : operation) switch
        {
            "gt" => Compare(ExpressionType.GreaterThan, member, value),
            "gte" => Compare(ExpressionType.GreaterThanOrEqual, member, value),
            "lt" => Compare(ExpressionType.LessThan, member, value),
            "lte" => Compare(ExpressionType.LessThanOrEqual, member, value),
            "contains" => value is string text ? Contains(member, text) : s_nothing,
            "startsWith" => value is string text ? StartsWith(member, text) : s_nothing,
            "endsWith" => value is string text ? EndsWith(member, text) : s_nothing,
            _ => throw new InvalidOperationException($"There is no filter operation '{operation}'."),
        };
        return isNegated ? Expression.Not(condition) : condition;
    }

    /// <summary>A member that is never null equals no null.</summary>
    private static Expression Equal(Expression member, object? value) =>
        value is not null
            ? Expression.Equal(member, Box(Convert(value, member.Type)!, member.Type))
            : IsNullable(member.Type) ? Expression.Equal(member, Expression.Constant(null, member.Type)) : s_nothing;

    /// <summary>Nothing is greater or less than null, on any database.</summary>
    private static Expression Compare(ExpressionType comparison, Expression member, object? value) =>
        value is null ? s_nothing : Expression.MakeBinary(comparison, member, Box(Convert(value, member.Type)!, member.Type));

    private static MethodCallExpression Contains(Expression member, string text) =>
        Expression.Call(member, s_contains, Box(text, typeof(string)));

    /// <summary>
    /// As a range: <c>member &gt;= text AND member &lt; text + U+10FFFF</c>. LIKE ignores case in SQLite and heeds it in PostgreSQL; a range is
    /// ordinal in both and can use an index.
    /// </summary>
    private static BinaryExpression StartsWith(Expression member, string text) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(CompareText(member, text), Expression.Constant(0)),
        Expression.LessThan(CompareText(member, text + "\U0010FFFF"), Expression.Constant(0)));

    /// <summary><c>member.Length &gt;= n AND member.Substring(member.Length - n) == text</c>, for the same reason.</summary>
    private static BinaryExpression EndsWith(Expression member, string text)
    {
        // Databases count characters where .NET counts UTF-16 units.
        var length = Expression.Property(member, nameof(string.Length));
        var count = Box(text.EnumerateRunes().Count(), typeof(int));
        var end = Expression.Call(member, s_substring, Expression.Subtract(length, count));
        return Expression.AndAlso(Expression.GreaterThanOrEqual(length, count), Expression.Equal(end, Box(text, typeof(string))));
    }

    private static MethodCallExpression CompareText(Expression member, string text) =>
        Expression.Call(typeof(string), nameof(string.Compare), [], member, Box(text, typeof(string)));

    private static Expression In(Expression member, object? value)
    {
        if (value is not IReadOnlyList<object?> list)
        {
            return s_nothing;
        }

        var wanted = list.Where(v => v is not null || IsNullable(member.Type)).ToArray();
        var values = Array.CreateInstance(member.Type, wanted.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            values.SetValue(Convert(wanted[i], member.Type), i);
        }

        var sequence = Box(values, typeof(IEnumerable<>).MakeGenericType(member.Type));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], sequence, member);
    }

    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static MemberExpression Box(object value, Type type) =>
        Expression.Property(Expression.Constant(Activator.CreateInstance(typeof(FilterValue<>).MakeGenericType(type), value)), nameof(FilterValue<>.Value));

    /// <summary>The runtime value of the schema as the member's type: an Int for a <see cref="short"/> member, say.</summary>
    private static object? Convert(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        return target.IsEnum && value is string name
            ? Enum.Parse(target, name)
            : System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }
}
