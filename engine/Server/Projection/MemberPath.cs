using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Federation.Server.Projection;

/// <summary>Reads the members that a lambda such as <c>x =&gt; x.Trim.Code</c> goes through.</summary>
internal static class MemberPath
{
    /// <summary>The path with dots, or null when the lambda is not a chain of members from its parameter.</summary>
    public static string? TryGet(LambdaExpression lambda)
    {
        var names = new Stack<string>();
        var current = StripConversion(lambda.Body);
        while (current is MemberExpression { Expression: { } owner } member)
        {
            names.Push(member.Member.Name);
            current = StripConversion(owner);
        }

        return current == lambda.Parameters[0] && names.Count > 0 ? string.Join('.', names) : null;
    }

    /// <exception cref="ArgumentException">The lambda is not a chain of members.</exception>
    public static string Of(LambdaExpression lambda) =>
        TryGet(lambda) ?? throw new ArgumentException($"'{lambda}' must be a member or a path of members such as x => x.Trim.Code.", nameof(lambda));

    /// <summary>The name of the last member as the schema writes it; <see cref="GraphQLNameAttribute"/> wins.</summary>
    /// <exception cref="ArgumentException">The lambda does not end in a member, so there is no name.</exception>
    public static string FieldName(LambdaExpression lambda)
    {
        var member = LastMember(lambda)
            ?? throw new ArgumentException($"'{lambda}' is not a member, so it has no name of its own; give one.", nameof(lambda));
        return member.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
    }

    /// <summary>
    /// The lambda with a value type behind an optional reference made nullable: no object, no value. <c>x =&gt; x.Owner.Age</c> becomes
    /// <c>x =&gt; (int?)x.Owner.Age</c>.
    /// </summary>
    public static LambdaExpression ThroughOptional(LambdaExpression lambda) =>
        lambda.ReturnType.IsValueType && Nullable.GetUnderlyingType(lambda.ReturnType) is null && IsThroughOptional(lambda.Body)
            ? Expression.Lambda(Expression.Convert(lambda.Body, typeof(Nullable<>).MakeGenericType(lambda.ReturnType)), lambda.Parameters)
            : lambda;

    /// <summary>The member that the lambda ends in, or null.</summary>
    public static MemberInfo? LastMember(LambdaExpression lambda) => (StripConversion(lambda.Body) as MemberExpression)?.Member;

    private static bool IsThroughOptional(Expression body)
    {
        for (var current = (StripConversion(body) as MemberExpression)?.Expression; current is MemberExpression member; current = member.Expression)
        {
            if (member.Member is PropertyInfo property && ProjectionExpression.IsOptional(property))
            {
                return true;
            }
        }

        return false;
    }

    private static Expression StripConversion(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } unary ? unary.Operand : expression;
}
