using Federation.Language;

namespace Federation.Execution;

/// <summary>The step <see cref="RequestStage.Execution"/>, the last one.</summary>
internal static class OperationRun
{
    public static async ValueTask InvokeAsync(RequestContext context, RequestExecutorOptions options)
    {
        if (context.Request.Cost is { Reporting: CostReporting.Validate })
        {
            context.Result = CostExtension.Only();
            return;
        }

        var compiled = context.Compiled!;
        using var step = EngineTelemetry.StartStep("graphql.execute");
        var stop = compiled.Conditions.IsIncremental ? new StopSignal(context.RequestAborted) : null;
        var operation = new OperationContext(compiled, context.Request, context.Variables, options, stop?.Token ?? context.RequestAborted)
        {
            SharedData = context.SharedData,
            Sequences = stop is null ? null : new OpenSequences(),
        };
        if (stop is not null)
        {
            context.Result = await IncrementalDelivery.StartAsync(operation, stop, context.RequestAborted);
        }
        else if (compiled.Definition.Operation == OperationType.Subscription)
        {
            context.Result = await Subscription.StartAsync(operation);
        }
        else
        {
            context.Result = await new OperationExecution(operation).RunAsync();
        }
    }
}
