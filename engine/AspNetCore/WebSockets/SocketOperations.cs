using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.WebSockets;

/// <summary>Runs the operations of a socket: each to its end, with a scope of services of its own.</summary>
internal sealed class SocketOperations(MessageSender sender, OperationRunner runner, LiveOperations operations, HttpContext context)
{
    /// <summary>Sends the answers to an operation, then the end or the error.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">What is asked; disposed at the end.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="end">Ends subscriptions.</param>
    public async Task RunAsync(RunningOperation operation, ParsedRequest parameters, CallerIdentity caller, StreamEnd end)
    {
        using var request = parameters;
        try
        {
            await using var scope = context.RequestServices.CreateAsyncScope();
            var call = new OperationCall(parameters, caller, scope.ServiceProvider) { AllowStreams = true, AllowParts = true };
            await using var result = await runner.RunAsync(call, operation.Token);
            if (result is OperationResult { HasData: false } refusal)
            {
                await RefuseAsync(operation, refusal);
                return;
            }

            await foreach (var answer in AnswerReader.ReadAsync(result, runner, end, operation.Token))
            {
                await sender.SendNextAsync(operation.Id, answer, operation.Token);
            }

            if (operations.TryFree(operation))
            {
                await sender.SendCompleteAsync(operation.Id, operation.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
        catch (Exception exception)
        {
            await RefuseAsync(operation, runner.Failure(exception));
        }
    }

    private async Task RefuseAsync(RunningOperation operation, OperationResult refusal)
    {
        if (!operations.TryFree(operation))
        {
            return;
        }

        try
        {
            await sender.SendErrorAsync(operation.Id, refusal.Errors, refusal.IncludeExceptionDetails, operation.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }
}
