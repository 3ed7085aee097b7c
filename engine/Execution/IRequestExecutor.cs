using Federation.Types;

namespace Federation.Execution;

/// <summary>Executes GraphQL requests against one schema. Safe to share between threads.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema that requests are validated and executed against.</summary>
    Schema Schema { get; }

    /// <summary>
    /// Executes one request. Its answer is an <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> for a subscription
    /// and for an operation with <c>@defer</c> or <c>@stream</c>; the caller disposes it. Whatever was wrong with the request is in
    /// <see cref="OperationResult.Errors"/>.
    /// See <see href="https://spec.graphql.org/September2025/#sec-Executing-Requests"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default);
}
