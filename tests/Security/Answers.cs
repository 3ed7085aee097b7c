using Federation.Execution;

namespace Federation.Security;

/// <summary>Reads the answers to requests that wait for nobody.</summary>
internal static class Answers
{
    /// <summary>The code of the first error; null without one.</summary>
    public static string? CodeOf(ValueTask<IExecutionResult> execution) => CodeOf(execution, out _);

    /// <summary>The code of the first error, and the answer.</summary>
    public static string? CodeOf(ValueTask<IExecutionResult> execution, out OperationResult result)
    {
        if (!execution.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The request waited, or failed.", execution.AsTask().Exception);
        }

#pragma warning disable VSTHRD002 // it is there
        result = execution.Result.ExpectOperationResult();
#pragma warning restore VSTHRD002
        return result.Errors is [var error, ..] ? error.Code ?? error.Message : null;
    }
}
