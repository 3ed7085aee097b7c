using System.Linq.Expressions;
using Federation.Server.Entities;
using Federation.Server.Filtering;
using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>One field of a filter input: a scalar member, a reference, or a list of objects.</summary>
public sealed class FilterField
{
    internal FilterField(string name, LambdaExpression selector)
    {
        Name = name;
        Selector = MemberPath.ThroughOptional(selector);
        IsId = MemberPath.LastMember(selector) is { } member && member.IsDefined(typeof(IDAttribute), inherit: true);
    }

    /// <summary>Name of the field in the schema.</summary>
    public string Name { get; }

    internal LambdaExpression Selector { get; }

    internal bool IsId { get; private set; }

    /// <summary>The type whose global ids are compared; null when values are compared as they come.</summary>
    internal string? IdType { get; private set; }

    /// <summary>The class that filters the objects of a reference or list; null for the convention.</summary>
    internal Type? FilterType { get; private set; }

    /// <summary>What the objects of a reference or list are filtered by; null for a scalar member.</summary>
    internal FilterInputType? Objects { get; set; }

    /// <summary>Whether the member is a list of objects.</summary>
    internal bool IsList => !OperationInputs.CanFilter(Selector.ReturnType) && ProjectionExpression.ElementType(Selector.ReturnType) is not null;

    /// <summary>The class of the objects when the member is a reference or a list of them, else null.</summary>
    internal Type? ObjectType =>
        !OperationInputs.CanFilter(Selector.ReturnType)
        && (ProjectionExpression.ElementType(Selector.ReturnType) ?? Selector.ReturnType) is var type
        && ProjectionExpression.IsConstructible(type)
            ? type
            : null;

    /// <summary>Takes a member's ids for what they are in the schema.</summary>
    internal void BindIds(NodeIds ids)
    {
        if (MemberPath.LastMember(Selector) is { } member && ids.TypeOf(member) is { } type)
        {
            IsId = true;
            IdType = type;
        }
    }

    /// <summary>The field takes the operations of an id (<c>eq neq in nin</c>). Members with <see cref="IDAttribute"/> do by themselves.</summary>
    public FilterField AsId()
    {
        IsId = true;
        return this;
    }

    /// <summary>
    /// The objects of this reference or list are filtered by the members that <typeparamref name="TFilter"/> lists. Without it they are
    /// filtered as <c>[UseFiltering]</c> without a class does.
    /// </summary>
    /// <typeparam name="TFilter">A class derived from <see cref="FilterInputType{T}"/> of the objects.</typeparam>
    public FilterField Type<TFilter>()
        where TFilter : FilterInputType, new()
    {
        FilterType = typeof(TFilter);
        return this;
    }
}
