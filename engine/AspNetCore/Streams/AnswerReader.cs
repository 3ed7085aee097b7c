using System.Runtime.CompilerServices;
using Federation.AspNetCore.Http;
using Federation.Execution;

namespace Federation.AspNetCore.Streams;

/// <summary>Reads the answers to an operation, one or many, until there are no more. What goes wrong in between becomes the last answer.</summary>
internal static class AnswerReader
{
    /// <param name="result">What the operation gave; stays the caller's.</param>
    /// <param name="runner">Knows what to say of an exception.</param>
    /// <param name="end">Ends a subscription; an answer in parts is completed, as a single answer is.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async IAsyncEnumerable<OperationResult> ReadAsync(
        IExecutionResult result, OperationRunner runner, StreamEnd end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (result is OperationResult single)
        {
            yield return single;
            yield break;
        }

        var endsEarly = result.Kind == ExecutionResultKind.SubscriptionResult;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, endsEarly ? end.Token : CancellationToken.None);
        await using var answers = result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator(stop.Token);
        var isLast = false;
        while (!isLast)
        {
            OperationResult? answer;
            try
            {
                answer = await answers.MoveNextAsync() ? answers.Current : null;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                answer = end.LastAnswer;
                isLast = true;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                answer = runner.Failure(exception);
                isLast = true;
            }

            if (answer is null)
            {
                yield break;
            }

            yield return answer;
        }
    }
}
