using System.Runtime.CompilerServices;
using Federation.Server.Configuration;
using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>
/// The field has the argument <c>where</c>. On a resolver that returns <see cref="IQueryable{T}"/> the filter is applied; a
/// resolver with a parameter <see cref="QueryContext{T}"/> finds it in <see cref="QueryContext{T}.Predicate"/>.
/// </summary>
/// <param name="filterType">
/// A class derived from <see cref="FilterInputType{T}"/> that lists the members that can be filtered; without it every scalar
/// member of the element type can.
/// </param>
/// <param name="line">The line in the source, filled in by the compiler; the order of the attributes is checked by it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute(Type? filterType = null, [CallerLineNumber] int line = 0) : Attribute, IFieldMiddlewareProvider
{
    /// <summary>The class that lists the members, or null.</summary>
    public Type? FilterType { get; } = filterType;

    /// <inheritdoc />
    public int Order { get; } = line;

    /// <inheritdoc />
    public int? PipelineRank => 30;

    /// <inheritdoc />
    public void Configure(FieldConfiguration field) => FieldQuery.Configure(field, this);
}
