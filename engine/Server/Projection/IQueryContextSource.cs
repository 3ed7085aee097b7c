using Federation.Execution;

namespace Federation.Server.Projection;

/// <summary>Makes the <see cref="QueryContext{T}"/> of a call for a type that is known at start only.</summary>
internal interface IQueryContextSource
{
    object Create(IFieldContext context);
}
