using Federation.Types;

namespace Federation.Execution;

/// <summary>Executes GraphQL requests against one schema. Safe to share between threads.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema that requests are validated and executed against.</summary>
    Schema Schema { get; }

    /// <summary>
    /// Executes one request. Whatever the caller did wrong is in <see cref="ExecutionResult.Errors"/>.
    /// See <see href="https://spec.graphql.org/September2025/#sec-Executing-Requests"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default);
}
