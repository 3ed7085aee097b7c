using System.Diagnostics;
using Federation.Language;

namespace Federation.Execution;

/// <summary>What is told of one request; costs nothing when nobody listens.</summary>
public readonly struct RequestTelemetry
{
    private static readonly BoundedNames s_operations = new(200);
    private static readonly BoundedNames s_codes = new(200);

    private readonly Activity? _activity;
    private readonly long _started;

    private RequestTelemetry(Activity? activity, long started)
    {
        _activity = activity;
        _started = started;
    }

    /// <summary>Begins a request.</summary>
    public static RequestTelemetry Start() =>
        new(EngineTelemetry.StartStep("graphql.request"), EngineTelemetry.Requests.Enabled ? Stopwatch.GetTimestamp() : 0);

    /// <summary>Ends it.</summary>
    /// <param name="operation">The operation; null when it was not found.</param>
    /// <param name="result">The answer; null when there is none because of an exception.</param>
    public void Stop(OperationDefinitionNode? operation, IExecutionResult? result)
    {
        if (_activity is null && _started == 0 && !EngineTelemetry.Errors.Enabled)
        {
            return;
        }

        var name = operation?.Name?.Value ?? "";
        var type = operation?.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "",
        };
        var outcome = result switch
        {
            null => "failure",
            OperationResult { HasData: false, Errors.Count: > 0 } => "refused",
            OperationResult { Errors.Count: > 0 } => "errors",
            _ => "success",
        };
        if (_activity is not null)
        {
            Tell(_activity, type, name, outcome, result);
        }

        if (_started != 0)
        {
            EngineTelemetry.Requests.Record(
                Stopwatch.GetElapsedTime(_started).TotalSeconds,
                new KeyValuePair<string, object?>("graphql.operation.type", type),
                new KeyValuePair<string, object?>("graphql.operation.name", s_operations.Of(name)),
                new KeyValuePair<string, object?>("graphql.outcome", outcome));
        }

        CountErrors(result);
    }

    private static void Tell(Activity activity, string type, string name, string outcome, IExecutionResult? result)
    {
        activity.SetTag("graphql.operation.type", type).SetTag("graphql.operation.name", name).SetTag("graphql.outcome", outcome);
        if (outcome is "failure" or "refused")
        {
            activity.SetStatus(ActivityStatusCode.Error, (result as OperationResult)?.Errors[0].Code);
        }

        activity.Dispose();
    }

    private static void CountErrors(IExecutionResult? result)
    {
        if (!EngineTelemetry.Errors.Enabled || result is not OperationResult { Errors.Count: > 0 } answer)
        {
            return;
        }

        foreach (var error in answer.Errors)
        {
            EngineTelemetry.Errors.Add(1, new KeyValuePair<string, object?>("graphql.error.code", s_codes.Of(error.Code)));
        }
    }
}
