using Federation.Execution;

namespace Federation.Security.Nesting;

/// <summary>Reads the answers to requests that wait for nobody.</summary>
internal static class Answers
{
    /// <summary>The code of the first error; null without one.</summary>
    public static string? CodeOf(ValueTask<IExecutionResult> execution)
    {
        if (!execution.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The request waited, or failed.", execution.AsTask().Exception);
        }

#pragma warning disable VSTHRD002 // it is there
        return execution.Result is OperationResult { Errors: [var error, ..] } ? error.Code ?? error.Message : null;
#pragma warning restore VSTHRD002
    }
}
