using Federation.Language;

namespace Federation.Execution;

/// <summary>What every executor says about a request whose operation does not start.</summary>
public static class RequestErrors
{
    /// <summary>The request has no document, or names one by an id where none are kept.</summary>
    public static GraphQLError NoDocument(GraphQLRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.DocumentId is not null || PersistedQueryExtension.TryGetHash(request.Extensions, out _)
            ? PersistedOperationErrors.NotSupported
            : new GraphQLError("The request has no document. Send it as \"query\".", ExecutionErrorCodes.QueryMissing);
    }

    /// <summary>The document nests so deeply that it cannot be worked on.</summary>
    public static GraphQLError TooDeep() =>
        new("The document nests too deeply. Select less deeply, or split it into several requests.", ErrorCodes.LimitRecursion);

    /// <summary>The request does not say which operation it means (https://spec.graphql.org/September2025/#GetOperation()).</summary>
    /// <param name="name">The name that the request gives; null for none.</param>
    /// <param name="operations">How many operations the document has.</param>
    public static GraphQLError NoOperation(string? name, int operations) => new(
        (name, operations) switch
        {
            (not null, _) => $"Unknown operation named \"{name}\".",
            (null, 0) => "Must provide an operation.",
            _ => "Must provide operation name if query contains multiple operations.",
        },
        ErrorCodes.OperationResolutionFailure);

    /// <summary>The operation may change something, and the request may only read.</summary>
    public static GraphQLError QueriesOnly(DocumentNode document, OperationDefinitionNode operation) => new(
        "Only queries may come by GET. Send this operation with POST.",
        ExecutionErrorCodes.MethodNotAllowed,
        SourceLocation.Of(document, operation));

    /// <summary>The schema has no root type for the operation.</summary>
    public static GraphQLError NoRootType(DocumentNode document, OperationDefinitionNode operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var kind = operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
        return new GraphQLError(
            $"Schema is not configured to execute {kind} operation.",
            ExecutionErrorCodes.OperationNotSupported,
            SourceLocation.Of(document, operation));
    }

    /// <summary>The variable in the condition of a directive is null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="variable">Where it uses the variable.</param>
    public static GraphQLError ConditionIsNull(DocumentNode document, VariableNode variable) => new(
        "Argument \"if\" of non-null type \"Boolean!\" must not be null.",
        ErrorCodes.BadUserInput,
        SourceLocation.Of(document, variable));
}
