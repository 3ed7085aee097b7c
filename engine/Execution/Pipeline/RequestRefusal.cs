using Federation.Language;

namespace Federation.Execution;

/// <summary>Ends a request before its operation starts.</summary>
internal static class RequestRefusal
{
    public static ValueTask RefuseAsync(this RequestContext context, RequestExecutorOptions options, GraphQLError error) =>
        context.RefuseAsync(options, [error]);

    public static ValueTask RefuseAsync(this RequestContext context, RequestExecutorOptions options, IReadOnlyList<GraphQLError> errors)
    {
        context.Result = Answer(options, errors);
        return ValueTask.CompletedTask;
    }

    public static OperationResult Answer(RequestExecutorOptions options, IReadOnlyList<GraphQLError> errors) =>
        new RequestErrorResult(errors) { IncludeExceptionDetails = options.IncludeExceptionDetails };
}
