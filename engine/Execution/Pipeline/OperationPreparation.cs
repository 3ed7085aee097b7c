using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>The step <see cref="RequestStage.Preparation"/>: picks the operation, coerces the variables, compiles.</summary>
internal sealed class OperationPreparation(SchemaBinding binding, RequestExecutorOptions options, RequestDelegate next)
{
    public ValueTask InvokeAsync(RequestContext context)
    {
        IReadOnlyList<GraphQLError> errors;
        using (EngineTelemetry.StartStep("graphql.prepare"))
        {
            errors = Prepare(context);
        }

        return errors.Count > 0 ? context.RefuseAsync(options, errors) : next(context);
    }

    /// <summary>What keeps the operation from running; nothing when it is prepared.</summary>
    private IReadOnlyList<GraphQLError> Prepare(RequestContext context)
    {
        var document = context.Prepared!;
        var operation = document.Pick(context.Request.OperationName, out var error);
        if (operation is null)
        {
            return [error!];
        }

        error = OperationGuard.Check(operation, context.Request, context.Schema, options);
        if (error is not null)
        {
            return [error];
        }

        var definition = operation.Definition;
        if (!VariableCoercion.TryCoerce(
            context.Schema,
            definition.VariableDefinitions,
            context.Request.Variables,
            document.Document.Source,
            out var variables,
            out var errors,
            options.MaxVariableErrors,
            options.ValidationOptions.Suggestions))
        {
            return errors;
        }

        var limits = options.ValidationOptions.Limits;
        var cost = operation.GetCost(context.Schema, limits);
        error = limits is null ? null : cost.Value.Check(variables, context.Request.Cost?.MaxOf(limits.MaxCost) ?? limits.MaxCost);
        if (error is not null)
        {
            return [error];
        }

        var inParts = context.Request.AllowStreams && context.Request.AllowIncrementalDelivery;
        var compiled = operation.Compile(binding, context.Schema.GetRootType(definition.Operation)!, variables, out error, inParts);
        if (compiled is null)
        {
            return [error!];
        }

        context.Variables = variables;
        context.Compiled = compiled;
        context.OperationCost = cost;
        return [];
    }
}
