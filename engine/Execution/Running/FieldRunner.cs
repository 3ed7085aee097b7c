using System.Collections.Frozen;

namespace Federation.Execution;

/// <summary>
/// Resolves one selection for all objects of a level (https://spec.graphql.org/September2025/#sec-Executing-Fields). What is
/// at hand is completed at once; what is not is finished together at the end of the level.
/// </summary>
internal sealed class FieldRunner(OperationExecution execution)
{
    private readonly List<PendingField> _pending = [];

    /// <summary>Completes the fields that are read from the object itself, while it is at hand.</summary>
    public void ReadAtHand(ResultObject item)
    {
        foreach (var selection in item.Set.AtHand)
        {
            if (execution.HasInvalid && item.IsDead)
            {
                return;
            }

            try
            {
                execution.Completer.CompleteLeaf(item, selection, selection.Bound.Read!(item.Source));
            }
#pragma warning disable CA1031 // Whatever a resolver throws becomes the error of its field.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                execution.Completer.Fail(item, selection.Slot, selection, exception);
            }
        }
    }

    /// <summary>Starts a selection for the objects of a group.</summary>
    public void Start(List<ResultObject> group, Selection selection)
    {
        IReadOnlyDictionary<string, object?> arguments = FrozenDictionary<string, object?>.Empty;
        if (selection.Field.Arguments.Count > 0 && !execution.TryGetArguments(selection, out arguments, out var error))
        {
            var located = error!.ToError(execution.Operation.Document);
            foreach (var item in group)
            {
                execution.Completer.Fail(item, selection.Slot, selection, located);
            }

            return;
        }

        switch (selection.Resolver)
        {
            case AsyncFieldResolver resolver:
                StartEach(group, selection, resolver, arguments);
                break;
            case BatchFieldResolver resolver:
                StartBatch(group, selection, resolver, arguments);
                break;
            default:
                ResolveInline(group, selection, arguments);
                break;
        }
    }

    /// <summary>Waits for what was started, running the batches of data loaders, and completes it in the order of the level.</summary>
    public async Task FinishAsync()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        await execution.Scheduler.DrainAsync();
        foreach (var pending in _pending)
        {
            pending.Complete();
        }

        _pending.Clear();
    }

    private void ResolveInline(List<ResultObject> group, Selection selection, IReadOnlyDictionary<string, object?> arguments)
    {
        var isList = selection.Completion.Kind == CompletionKind.List;
        foreach (var item in group)
        {
            if (execution.HasInvalid && item.IsDead)
            {
                continue;
            }

            object? value;
            try
            {
                value = selection.Resolver is PureFieldResolver pure
                    ? pure.Resolve(item.Source)
                    : ((ArgumentFieldResolver)selection.Resolver).Resolve(item.Source, arguments);
            }
#pragma warning disable CA1031 // Whatever a resolver throws becomes the error of its field.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                execution.Completer.Fail(item, selection.Slot, selection, exception);
                continue;
            }

            if (isList && AsyncSequence.Find(selection, value) is { } sequence)
            {
                var pending = new PendingValue(execution, execution.Scheduler.Start(), item, selection);
                pending.Start(sequence);
                _pending.Add(pending);
                continue;
            }

            execution.Completer.Complete(item, selection.Slot, selection, value);
        }
    }

    private void StartEach(List<ResultObject> group, Selection selection, AsyncFieldResolver resolver, IReadOnlyDictionary<string, object?> arguments)
    {
        var outer = LoadActivity.Current;
        foreach (var item in group)
        {
            if (execution.HasInvalid && item.IsDead)
            {
                continue;
            }

            var activity = execution.Scheduler.Start();
            LoadActivity.Current = activity;
            var pending = new PendingValue(execution, activity, item, selection);
            if (pending.Start(resolver, new ResolverContext(execution, selection, arguments, item)))
            {
                pending.Complete();
            }
            else
            {
                _pending.Add(pending);
            }
        }

        LoadActivity.Current = outer;
    }

    private void StartBatch(List<ResultObject> group, Selection selection, BatchFieldResolver resolver, IReadOnlyDictionary<string, object?> arguments)
    {
        var live = execution.HasInvalid ? group.FindAll(o => !o.IsDead) : [.. group];
        if (live.Count == 0)
        {
            return;
        }

        var outer = LoadActivity.Current;
        var activity = execution.Scheduler.Start();
        LoadActivity.Current = activity;
        var pending = new PendingBatchValues(execution, activity, live, selection);
        if (pending.Start(resolver, new BatchResolverContext(execution, selection, arguments, live)))
        {
            pending.Complete();
        }
        else
        {
            _pending.Add(pending);
        }

        LoadActivity.Current = outer;
    }
}
