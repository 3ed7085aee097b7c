using System.Collections.Frozen;
using Federation.Execution;
using Federation.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.AspNetCore.Http;

/// <summary>Runs operations for all transports: what is thrown becomes an answer with an error id, and is logged under it.</summary>
internal sealed partial class OperationRunner(GraphQLHttpOptions options, ILogger<OperationRunner> logger)
{
    private const string ServiceCallerKey = "federation.service";

    private static readonly FrozenDictionary<string, object?> s_serviceCaller =
        new Dictionary<string, object?> { [ServiceCallerKey] = true }.ToFrozenDictionary();

    /// <summary>The answer, to be disposed by the transport.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async ValueTask<IExecutionResult> RunAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var request = new GraphQLRequest
        {
            Query = call.Parameters.Query,
            DocumentId = call.Parameters.DocumentId,
            OperationName = call.Parameters.OperationName,
            Variables = call.Parameters.Variables,
            Extensions = call.Parameters.Extensions,
            Services = call.Services,
            User = call.Caller.User,
            ContextData = call.Caller.IsService ? s_serviceCaller : FrozenDictionary<string, object?>.Empty,
            Cost = CostOf(call),
            QueriesOnly = call.QueriesOnly,
            AllowStreams = call.AllowStreams,
            AllowIncrementalDelivery = call.AllowParts,
        };
        try
        {
            return await call.Services.GetRequiredService<IRequestExecutor>().ExecuteAsync(request, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Failure(exception);
        }
    }

    private RequestCost? CostOf(OperationCall call)
    {
        var max = options.MaxCost?.Invoke(call.Caller.User);
        return max is null && call is { BatchSize: 1, Cost: CostReporting.None }
            ? null
            : new RequestCost { Max = max, BatchSize = call.BatchSize, Reporting = call.Cost };
    }

    /// <summary>What a caller is told of an exception: nothing but an id.</summary>
    public OperationResult Failure(Exception exception)
    {
        var errorId = Guid.NewGuid().ToString("N");
        LogFailure(exception, errorId);
        return OperationResult.RequestError(new GraphQLError("Unexpected Execution Error", ErrorCodes.InternalServerError).WithExtension("errorId", errorId));
    }

    [LoggerMessage(LogLevel.Error, "A request failed unexpectedly; its caller was given the error id {ErrorId}")]
    private partial void LogFailure(Exception exception, string errorId);
}
