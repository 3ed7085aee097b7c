using Federation.Language;

namespace Federation.Execution;

/// <summary>The step <see cref="RequestStage.Execution"/>, the last one.</summary>
internal static class OperationRun
{
    public static async ValueTask InvokeAsync(RequestContext context, RequestExecutorOptions options)
    {
        var operation = new OperationContext(context.Compiled!, context.Request, context.Variables, options, context.RequestAborted)
        {
            ContextDataOrNull = context.ContextDataOrNull,
        };
        context.Result = operation.Operation.Definition.Operation == OperationType.Subscription
            ? await Subscription.StartAsync(operation)
            : await new OperationExecution(operation).RunAsync();
    }
}
