using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.WebSockets;

/// <summary>The operations of a socket that are under way, each under the id that the client gave it.</summary>
internal sealed class ConnectionOperations(MessageSender sender, OperationRunner runner, StreamHost host, HttpContext context)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunningOperation> _running = new(StringComparer.Ordinal);
    private bool _isStopped;

    /// <summary>Starts an operation; false when its id belongs to one that is under way.</summary>
    public bool TryStart(string id, ParsedRequest parameters, CallerIdentity caller, StreamEnd end)
    {
        lock (_gate)
        {
            if (_running.ContainsKey(id))
            {
                return false;
            }

            if (_isStopped)
            {
                parameters.Dispose();
                return true;
            }

            var operation = new RunningOperation(context.RequestAborted);
            _running.Add(id, operation);
            operation.Task = _running.Count > host.Options.MaxOperations
                ? RefuseAsync(id, operation, parameters)
                : RunAsync(id, operation, parameters, caller, end);
            return true;
        }
    }

    /// <summary>Ends an operation without a further word: its client has completed it.</summary>
    public void Complete(string id)
    {
        RunningOperation? operation;
        lock (_gate)
        {
            _running.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    /// <summary>Waits for all that ends by itself, but no longer than for any message.</summary>
    public async Task FinishAsync()
    {
        try
        {
            await Task.WhenAll(Running().Select(o => o.Task)).WaitAsync(host.Options.SendTimeout, host.Clock);
        }
        catch (TimeoutException)
        {
            // They are stopped instead.
        }
    }

    /// <summary>Ends all operations and waits for it.</summary>
    public async Task StopAsync()
    {
        List<RunningOperation> operations;
        lock (_gate)
        {
            _isStopped = true;
            operations = [.. _running.Values];
            _running.Clear();
        }

        foreach (var operation in operations)
        {
            operation.Cancel();
        }

        await Task.WhenAll(operations.Select(o => o.Task));
    }

    private async Task RefuseAsync(string id, RunningOperation operation, ParsedRequest parameters)
    {
        await Task.Yield(); // the work is not the receiver's
        using (operation)
        using (parameters)
        {
            await EndAsync(id, operation, OperationResult.RequestError(StreamFailures.TooManyOperations(host.Options.MaxOperations).Error));
        }
    }

    private async Task RunAsync(string id, RunningOperation operation, ParsedRequest parameters, CallerIdentity caller, StreamEnd end)
    {
        await Task.Yield();
        using var request = parameters;
        try
        {
            await using var scope = context.RequestServices.CreateAsyncScope();
            var call = new OperationCall(parameters, caller, scope.ServiceProvider) { AllowStreams = true, AllowParts = true };
            await using var result = await runner.RunAsync(call, operation.Token);
            if (result is OperationResult { HasData: false } refusal)
            {
                await EndAsync(id, operation, refusal);
                return;
            }

            await foreach (var answer in AnswerReader.ReadAsync(result, runner, end, operation.Token))
            {
                await sender.SendNextAsync(id, answer, operation.Token);
            }

            await EndAsync(id, operation, refusal: null);
        }
        catch (OperationCanceledException)
        {
            TryRemove(id, operation); // nobody listens any more
        }
        catch (Exception exception)
        {
            await EndAsync(id, operation, runner.Failure(exception));
        }
        finally
        {
            operation.Dispose();
        }
    }

    // The id is free before the client is told, because it may use it again at once.
    private async Task EndAsync(string id, RunningOperation operation, OperationResult? refusal)
    {
        if (!TryRemove(id, operation))
        {
            return; // completed by the client
        }

        try
        {
            await (refusal is null
                ? sender.SendCompleteAsync(id, operation.Token)
                : sender.SendErrorAsync(id, refusal.Errors, refusal.IncludeExceptionDetails, operation.Token));
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    private List<RunningOperation> Running()
    {
        lock (_gate)
        {
            return [.. _running.Values];
        }
    }

    /// <summary>False when the id is free, or belongs to another operation by now.</summary>
    private bool TryRemove(string id, RunningOperation operation)
    {
        lock (_gate)
        {
            return _running.TryGetValue(id, out var current) && current == operation && _running.Remove(id);
        }
    }
}
