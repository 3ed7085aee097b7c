using System.Linq.Expressions;
using Federation.Server.Entities;
using Federation.Server.Projection;

namespace Federation.Server.Filtering;

/// <summary>Turns the value of <c>where</c> into a condition.</summary>
internal static class FilterExpression
{
    /// <summary>All fields of one object must hold; <c>and</c> and <c>or</c> combine objects. Null when nothing is asked.</summary>
    public static Expression<Func<T, bool>>? Build<T>(FilterInputType filter, IReadOnlyDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(T), "x");
        var body = Object(filter, where, row, depth: 0);
        return body is null ? null : Expression.Lambda<Func<T, bool>>(body, row);
    }

    private static Expression? Object(FilterInputType filter, IReadOnlyDictionary<string, object?> where, ParameterExpression row, int depth)
    {
        ProjectionDepth.Check(depth);
        Expression? all = null;
        foreach (var (name, value) in where)
        {
            var condition = value switch
            {
                null => null,
                IReadOnlyList<object?> list => Combine(list, string.Equals(name, "or", StringComparison.Ordinal), o => Object(filter, o, row, depth + 1)),
                IReadOnlyDictionary<string, object?> operations => Operations(filter.Fields.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)), row, operations, depth + 1),
                _ => throw new InvalidOperationException($"{filter.Name}.{name} has a value of type {value.GetType().Name}."),
            };
            all = And(all, condition);
        }

        return all;
    }

    private static Expression? Operations(FilterField field, ParameterExpression row, IReadOnlyDictionary<string, object?> operations, int depth)
    {
        var member = new ParameterVisitor(field.Selector.Parameters[0], row).Visit(field.Selector.Body);
        return Operations(member, field.IdType is { } type ? operations.ToDictionary(o => o.Key, o => Keys(type, o.Value), StringComparer.Ordinal) : operations, depth);
    }

    /// <summary>The keys in global ids.</summary>
    private static object? Keys(string type, object? ids) => ids switch
    {
        string id => NodeIdText.RequireKey(type, id),
        IReadOnlyList<object?> list => list.Select(id => Keys(type, id)).ToArray(),
        _ => null,
    };

    private static Expression? Operations(Expression member, IReadOnlyDictionary<string, object?> operations, int depth)
    {
        ProjectionDepth.Check(depth);
        Expression? all = null;
        foreach (var (name, value) in operations)
        {
            var condition = name switch
            {
                "and" or "or" => value is IReadOnlyList<object?> list
                    ? Combine(list, string.Equals(name, "or", StringComparison.Ordinal), o => Operations(member, o, depth + 1))
                    : null,
                _ => FilterOperation.Build(member, name, value),
            };
            all = And(all, condition);
        }

        return all;
    }

    private static Expression? Combine(IReadOnlyList<object?> list, bool isOr, Func<IReadOnlyDictionary<string, object?>, Expression?> build)
    {
        Expression? all = null;
        foreach (var item in list)
        {
            if (item is IReadOnlyDictionary<string, object?> fields && build(fields) is { } condition)
            {
                all = all is null ? condition : isOr ? Expression.OrElse(all, condition) : Expression.AndAlso(all, condition);
            }
        }

        return all;
    }

    private static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);
}
