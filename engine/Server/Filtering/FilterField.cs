using System.Linq.Expressions;
using Federation.Server.Entities;

namespace Federation.Server;

/// <summary>One field of a filter input.</summary>
public sealed class FilterField
{
    internal FilterField(string name, LambdaExpression selector)
    {
        Name = name;
        Selector = selector;
        IsId = Projection.MemberPath.LastMember(selector) is { } member && member.IsDefined(typeof(IDAttribute), inherit: true);
    }

    /// <summary>Name of the field in the schema.</summary>
    public string Name { get; }

    internal LambdaExpression Selector { get; }

    internal bool IsId { get; private set; }

    /// <summary>The type whose global ids are compared; null when values are compared as they come.</summary>
    internal string? IdType { get; private set; }

    /// <summary>Takes a member's ids for what they are in the schema.</summary>
    internal void BindIds(NodeIds ids)
    {
        if (Projection.MemberPath.LastMember(Selector) is { } member && ids.TypeOf(member) is { } type)
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
}
