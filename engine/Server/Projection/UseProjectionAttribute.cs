using System.Runtime.CompilerServices;
using Federation.Server.Configuration;
using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>On a resolver that returns <see cref="IQueryable{T}"/>: only the columns that the client selected are read.</summary>
/// <param name="line">The line in the source, filled in by the compiler; the order of the attributes is checked by it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseProjectionAttribute([CallerLineNumber] int line = 0) : Attribute, IFieldMiddlewareProvider
{
    /// <inheritdoc />
    public int Order { get; } = line;

    /// <inheritdoc />
    public int? PipelineRank => 20;

    /// <inheritdoc />
    public void Configure(FieldConfiguration field) => FieldQuery.Configure(field, this);
}
