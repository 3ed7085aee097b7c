using Federation.Execution;

namespace Federation.Server.Projection;

/// <summary>Runs the query that a resolver answered, for a type that is known at start only.</summary>
internal interface IQueryRunner
{
    ValueTask<object?> RunAsync(object? result, IFieldContext context);
}
