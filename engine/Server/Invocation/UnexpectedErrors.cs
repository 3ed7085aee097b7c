using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Invocation;

/// <summary>Exceptions that must not end a whole field: the caller gets an id, the log the rest.</summary>
internal sealed class UnexpectedErrors(RequestExecutorOptions options)
{
    public GraphQLError Report(Exception exception, string coordinate, IReadOnlyList<object> path)
    {
        var id = Guid.NewGuid().ToString("N");
        options.OnException?.Invoke(exception, new UnexpectedErrorInfo(id, coordinate, path));
        return new GraphQLError(
            "Unexpected Execution Error",
            ErrorCodes.InternalServerError,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errorId"] = id },
            exception: exception);
    }
}
