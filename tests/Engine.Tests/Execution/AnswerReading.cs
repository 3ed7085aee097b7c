using Federation.Execution;

namespace Federation.Engine.Tests.Execution;

internal static class AnswerReading
{
    /// <summary>The next answer of a stream as text; null at its end.</summary>
    public static async Task<string?> NextAsync(this IAsyncEnumerator<OperationResult> answers) =>
        await answers.MoveNextAsync() ? TestGraph.Print(answers.Current) : null;
}
