using System.Linq.Expressions;
using System.Reflection;

namespace Federation.Server.EntityFramework.Paging;

/// <summary>One key of an order: what is sorted by, which way, and whether it can be null.</summary>
internal sealed class KeysetKey
{
    private KeysetKey(LambdaExpression selector, bool descending, bool isNullable, string name)
    {
        Selector = selector;
        Descending = descending;
        IsNullable = isNullable;
        Name = name;
    }

    /// <summary>From the row to the value; a value type that can be null is a <see cref="Nullable{T}"/>.</summary>
    public LambdaExpression Selector { get; }

    public bool Descending { get; }

    public bool IsNullable { get; }

    /// <summary>What makes the key the same key in another process; part of the hash in cursors.</summary>
    public string Name { get; }

    public Type Type => Selector.ReturnType;

    public static KeysetKey Create(LambdaExpression selector, bool descending, string name)
    {
        var plain = selector;
        var nullable = CanBeNull(plain.Body);
        if (nullable && plain.ReturnType.IsValueType && Nullable.GetUnderlyingType(plain.ReturnType) is null)
        {
            // A number behind an optional reference: no row, no number.
            var lifted = typeof(Nullable<>).MakeGenericType(plain.ReturnType);
            plain = Expression.Lambda(Expression.Convert(plain.Body, lifted), plain.Parameters);
        }

        return new KeysetKey(plain, descending, nullable, name);
    }

    /// <summary>The key for the id that ends every order: never null.</summary>
    public static KeysetKey Id(LambdaExpression selector, string name) =>
        new(selector, descending: false, isNullable: false, name);

    /// <summary>Whether the value can be null: by its type, or by a member on the way that C# declares nullable.</summary>
    private static bool CanBeNull(Expression body)
    {
        if (Nullable.GetUnderlyingType(body.Type) is not null)
        {
            return true;
        }

        var current = body;
        while (current is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
        {
            current = conversion.Operand;
        }

        if (current is not MemberExpression)
        {
            // A computed text may be null, a computed number that is not declared nullable is not.
            return !body.Type.IsValueType;
        }

        for (; current is MemberExpression member; current = member.Expression)
        {
            if (!member.Type.IsValueType
                && member.Member is PropertyInfo property
                && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull)
            {
                return true;
            }
        }

        return false;
    }
}
