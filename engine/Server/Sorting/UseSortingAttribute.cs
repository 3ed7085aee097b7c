using System.Runtime.CompilerServices;
using Federation.Server.Configuration;
using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>
/// The field has the argument <c>order</c>. On a resolver that returns <see cref="IQueryable{T}"/> the order is applied; a
/// resolver with a parameter <see cref="QueryContext{T}"/> finds it in <see cref="QueryContext{T}.Sorting"/>.
/// </summary>
/// <param name="sortType">
/// A class derived from <see cref="SortInputType{T}"/> that lists the members that can be sorted by; without it every scalar
/// member of the element type can.
/// </param>
/// <param name="line">The line in the source, filled in by the compiler; the order of the attributes is checked by it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute(Type? sortType = null, [CallerLineNumber] int line = 0) : Attribute, IFieldMiddlewareProvider
{
    /// <summary>The class that lists the members, or null.</summary>
    public Type? SortType { get; } = sortType;

    /// <inheritdoc />
    public int Order { get; } = line;

    /// <inheritdoc />
    public int? PipelineRank => 40;

    /// <inheritdoc />
    public void Configure(FieldConfiguration field) => FieldQuery.Configure(field, this);
}
