namespace Federation.Execution;

/// <summary>For callers that know which kind of answer their request has.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>The one answer.</summary>
    /// <exception cref="InvalidOperationException">The request is answered by a stream.</exception>
    public static OperationResult ExpectOperationResult(this IExecutionResult result) =>
        result as OperationResult ?? throw Unexpected(result, "one answer");

    /// <summary>The stream of answers.</summary>
    /// <exception cref="InvalidOperationException">The request has one answer.</exception>
    public static ResponseStream ExpectResponseStream(this IExecutionResult result) =>
        result as ResponseStream ?? throw Unexpected(result, "a stream of answers");

    private static InvalidOperationException Unexpected(IExecutionResult result, string expected)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new InvalidOperationException($"The request was expected to have {expected}, but its answer is a {result.Kind}.");
    }
}
