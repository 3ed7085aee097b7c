using System.Text.Json;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>Runs the operations of reserved streams: each to its end, with a scope of services of its own.</summary>
internal sealed class ReservedOperations(OperationRunner runner, StreamHost host, IServiceScopeFactory scopes)
{
    /// <summary>Sends the answers to an operation into the connection of its reservation, then the end.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">What is asked; disposed at the end.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="accepted">Told how it began: null, or the refusal, of which the connection hears nothing.</param>
    public async Task RunAsync(
        Reservation reservation,
        RunningOperation operation,
        ParsedRequest parameters,
        CallerIdentity caller,
        TaskCompletionSource<OperationResult?> accepted)
    {
        using var request = parameters;
        using var end = new StreamEnd(host, caller);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var call = new OperationCall(parameters, caller, scope.ServiceProvider) { AllowStreams = true, AllowParts = true };
            await using var result = await runner.RunAsync(call, operation.Token);
            if (result is OperationResult { HasData: false } refusal)
            {
                reservation.Operations.TryFree(operation);
                accepted.TrySetResult(refusal);
                return;
            }

            accepted.TrySetResult(null);
            await AnswerAsync(reservation, operation, AnswerReader.ReadAsync(result, runner, end, operation.Token));
        }
        catch (OperationCanceledException) when (operation.Token.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (Exception exception)
        {
            await FailAsync(reservation, operation, runner.Failure(exception), accepted);
        }
        finally
        {
            accepted.TrySetResult(null);
        }
    }

    private static async Task AnswerAsync(Reservation reservation, RunningOperation operation, IAsyncEnumerable<OperationResult> answers)
    {
        var id = JsonOf(operation.Id);
        var events = await reservation.WaitForConnectionAsync(operation.Token);
        await foreach (var answer in answers)
        {
            await events.WriteNextAsync(id, answer, operation.Token);
        }

        if (reservation.Operations.TryFree(operation))
        {
            await events.WriteCompleteAsync(id, operation.Token);
        }
    }

    private static async Task FailAsync(
        Reservation reservation, RunningOperation operation, OperationResult failure, TaskCompletionSource<OperationResult?> accepted)
    {
        if (accepted.TrySetResult(failure) || !reservation.Operations.TryFree(operation))
        {
            return;
        }

        try
        {
            var id = JsonOf(operation.Id);
            var events = await reservation.WaitForConnectionAsync(operation.Token);
            await events.WriteNextAsync(id, failure, operation.Token);
            await events.WriteCompleteAsync(id, operation.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
        }
    }

    private static byte[] JsonOf(string id) => [(byte)'"', .. JsonEncodedText.Encode(id).EncodedUtf8Bytes, (byte)'"'];
}
