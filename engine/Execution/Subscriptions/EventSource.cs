using System.Collections.Frozen;
using Federation.Language;

namespace Federation.Execution;

/// <summary>Finds the events of a subscription (https://spec.graphql.org/September2025/#CreateSourceEventStream()).</summary>
internal static class EventSource
{
    /// <summary>Gives a reader of the events, or why there are none.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static async Task<(SequenceReader? Events, IReadOnlyList<GraphQLError> Errors)> CreateAsync(OperationContext context)
    {
        var operation = context.Operation;
        if (operation.Root.Selections is not [var selection, ..] || operation.Binding.FindSubscribe(operation.Root.Type, selection.Field.Name) is not { } resolver)
        {
            return (null, [new GraphQLError(
                "This service does not run subscriptions. Poll with a query instead.",
                ExecutionErrorCodes.OperationNotSupported,
                SourceLocation.Of(operation.Document, operation.Definition))]);
        }

        var execution = new OperationExecution(context);
        try
        {
            return await CreateAsync(execution, selection, resolver);
        }
        finally
        {
            execution.Scheduler.Close();
        }
    }

    private static async Task<(SequenceReader? Events, IReadOnlyList<GraphQLError> Errors)> CreateAsync(
        OperationExecution execution, Selection selection, SubscribeResolver resolver)
    {
        var context = execution.Context;
        var root = new ResultObject(context.Operation.Root, context.Source, parent: null, index: 0);
        IReadOnlyDictionary<string, object?> arguments = FrozenDictionary<string, object?>.Empty;
        if (selection.Field.Arguments.Count > 0 && !execution.TryGetArguments(selection, out arguments, out var error))
        {
            execution.Completer.Fail(root, selection.Slot, selection, error!.ToError(context.Operation.Document));
            return (null, execution.Errors.ToList());
        }

        var activity = execution.Scheduler.Start();
        var pending = new PendingSource(execution, activity, root, selection);
        LoadActivity.Current = activity;
        try
        {
            if (!pending.Start(resolver, new ResolverContext(execution, selection, arguments, root)))
            {
                await execution.Scheduler.DrainAsync();
            }

            context.CancellationToken.ThrowIfCancellationRequested();
            if (pending.Take() is { } source && execution.Errors.IsEmpty)
            {
                return (new SequenceReader(source, e => execution.Errors.Unexpected(e, selection, [selection.ResponseName]), context.CancellationToken), []);
            }
        }
        catch
        {
            await pending.AbandonAsync();
            throw;
        }

        await pending.AbandonAsync();
        return (null, execution.Errors.ToList());
    }
}
