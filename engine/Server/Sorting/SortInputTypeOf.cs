using System.Linq.Expressions;
using Federation.Server.Projection;
using Federation.Server.Sorting;

namespace Federation.Server;
#pragma warning disable MA0048 // SortInputType<T>: the file of SortInputType has that name.

/// <summary>
/// Lists what clients may sort <typeparamref name="T"/> by. Derive from it, name the members in the constructor and give the
/// class to <see cref="UseSortingAttribute"/>.
/// </summary>
public abstract class SortInputType<T> : SortInputType
{
    /// <summary>An input without fields; the derived class adds them.</summary>
    protected SortInputType() : base(typeof(T))
    {
    }

    /// <summary>Makes a member sortable.</summary>
    /// <param name="member">The member, a path of members, or an expression (which then needs a name).</param>
    /// <param name="name">Name of the field; null takes the last member's name in camelCase.</param>
    protected void Field<TValue>(Expression<Func<T, TValue>> member, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(member);
        Add(new SortField(name ?? MemberPath.FieldName(member), member));
    }
}
