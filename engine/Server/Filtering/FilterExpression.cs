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

    /// <param name="filter">What <paramref name="where"/> is of.</param>
    /// <param name="where">The fields that were given.</param>
    /// <param name="source">The object: the row, a reference of it, an item of a list.</param>
    /// <param name="depth">How deep this stands in the filter.</param>
    private static Expression? Object(FilterInputType filter, IReadOnlyDictionary<string, object?> where, Expression source, int depth)
    {
        ProjectionDepth.Check(depth);
        Expression? all = null;
        foreach (var (name, value) in where)
        {
            var condition = value switch
            {
                null => null,
                IReadOnlyList<object?> list => Combine(list, string.Equals(name, "or", StringComparison.Ordinal), o => Object(filter, o, source, depth + 1)),
                IReadOnlyDictionary<string, object?> given => Field(filter, name, given, source, depth + 1),
                _ => throw new InvalidOperationException($"{filter.Name}.{name} has a value of type {value.GetType().Name}."),
            };
            all = And(all, condition);
        }

        return all;
    }

    /// <summary>
    /// A condition on a reference is one on the values behind it: those of a reference that is not there are null.
    /// </summary>
    private static Expression? Field(FilterInputType filter, string name, IReadOnlyDictionary<string, object?> given, Expression source, int depth)
    {
        var field = filter.Fields.First(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        var member = MemberPath.ThroughOptional(Expression.Lambda(ParameterReplacer.Body(field.Selector, source))).Body;
        return field.Objects is not { } objects
            ? Operations(member, field.IdType is { } type ? given.ToDictionary(o => o.Key, o => Keys(type, o.Value), StringComparer.Ordinal) : given, depth)
            : field.IsList ? List(objects, member, given, depth) : Object(objects, given, member, depth);
    }

    /// <summary>The key in a global id, or those in a list of them.</summary>
    private static object? Keys(string type, object? ids) => ids is IReadOnlyList<object?> list
        ? list.Select(id => Key(type, id)).ToArray()
        : Key(type, ids);

    private static object? Key(string type, object? id) => id is string text ? NodeIdText.RequireKey(type, text) : null;

    private static Expression? List(FilterInputType objects, Expression list, IReadOnlyDictionary<string, object?> operations, int depth)
    {
        Expression? all = null;
        foreach (var (name, value) in operations)
        {
            all = And(all, value switch
            {
                bool any => any ? Any(list, objects, condition: null) : Expression.Not(Any(list, objects, condition: null)),
                IReadOnlyDictionary<string, object?> where => Quantified(name, where),
                _ => null,
            });
        }

        return all;

        Expression? Quantified(string quantifier, IReadOnlyDictionary<string, object?> where)
        {
            var item = Expression.Parameter(objects.ElementType, $"y{depth}");
            var condition = Object(objects, where, item, depth + 1);
            return quantifier switch
            {
                "some" => Any(list, objects, Lambda(condition)),
                "none" => Expression.Not(Any(list, objects, Lambda(condition))),
                "all" => condition is null ? null : Expression.Call(typeof(Enumerable), nameof(Enumerable.All), [objects.ElementType], list, Lambda(condition)!),
                _ => throw new InvalidOperationException($"There is no list operation '{quantifier}'."),
            };

            LambdaExpression? Lambda(Expression? body) => body is null ? null : Expression.Lambda(body, item);
        }
    }

    private static MethodCallExpression Any(Expression list, FilterInputType objects, LambdaExpression? condition) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [objects.ElementType], condition is null ? [list] : [list, condition]);

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
