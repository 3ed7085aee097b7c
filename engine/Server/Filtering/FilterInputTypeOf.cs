using System.Linq.Expressions;
using Federation.Server.Projection;

namespace Federation.Server;
#pragma warning disable MA0048 // FilterInputType<T>: the file of FilterInputType has that name.

/// <summary>
/// Lists the members of <typeparamref name="T"/> that clients may filter by. Derive from it, name the members in the
/// constructor and give the class to <see cref="UseFilteringAttribute"/>:
/// <code>sealed class OrderFilter : FilterInputType&lt;Order&gt; { public OrderFilter() { Field(x =&gt; x.Number); Field(x =&gt; x.PlacedAt); } }</code>
/// </summary>
public abstract class FilterInputType<T> : FilterInputType
{
    /// <summary>An input without fields; the derived class adds them.</summary>
    protected FilterInputType() : base(typeof(T))
    {
    }

    /// <summary>Makes a member filterable.</summary>
    /// <param name="member">The member, a path of members, or an expression (which then needs a name).</param>
    /// <param name="name">Name of the field; null takes the last member's name in camelCase.</param>
    protected FilterField Field<TValue>(Expression<Func<T, TValue>> member, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Add(new FilterField(name ?? MemberPath.FieldName(member), member));
    }
}
