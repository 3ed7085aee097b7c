using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>Refuses operations that this request or this service may not run.</summary>
internal static class OperationGuard
{
    public static GraphQLError? Check(PreparedOperation operation, GraphQLRequest request, Schema schema, RequestExecutorOptions options)
    {
        var definition = operation.Definition;
        if (request.QueriesOnly && definition.Operation != OperationType.Query && !(definition.Operation == OperationType.Subscription && request.AllowStreams))
        {
            return RequestErrors.QueriesOnly(operation.Document, definition);
        }

        if (schema.GetRootType(definition.Operation) is null)
        {
            return RequestErrors.NoRootType(operation.Document, definition);
        }

        if (definition.Operation == OperationType.Subscription && !request.AllowStreams)
        {
            return Error(
                operation,
                definition,
                "A subscription has more than one answer, and this request takes one only. Ask for a stream of answers (over HTTP: Accept: text/event-stream), or poll with a query.",
                ExecutionErrorCodes.OperationNotSupported);
        }

        return !options.AllowIntrospection && operation.IntrospectionField is { } field
            ? Error(operation, field, $"Introspection is switched off: \"{field.Name.Value}\" is not answered here. Take the published schema file instead.", ExecutionErrorCodes.IntrospectionDisabled)
            : null;
    }

    private static GraphQLError Error(PreparedOperation operation, SyntaxNode node, string message, string code) =>
        new(message, code, SourceLocation.Of(operation.Document, node));
}
