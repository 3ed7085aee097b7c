namespace Federation.Execution;

/// <summary>The call of a resolver for all parents of a level.</summary>
internal sealed class PendingBatchValues(OperationExecution execution, LoadActivity activity, List<ResultObject> items, Selection selection)
    : PendingField(execution, activity, selection)
{
    private IReadOnlyList<object?>? _values;

    public bool Start(BatchFieldResolver resolver, BatchResolverContext context) => Start(() => resolver.Resolve(context));

    public override void Complete()
    {
        var exception = Exception;
        if (exception is null && _values?.Count != items.Count)
        {
            exception = new InvalidOperationException(
                $"The batch resolver of {Selection.Coordinate} gave {_values?.Count ?? 0} values for {items.Count} parents; it must give one for each, in their order.");
        }

        if (exception is not null)
        {
            var error = Execution.Completer.ToError(exception, items[0], Selection);
            foreach (var item in items)
            {
                Execution.Completer.Fail(item, Selection.Slot, Selection, error);
            }

            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            Execution.Completer.Complete(items[i], Selection.Slot, Selection, _values![i]);
        }
    }

    protected override void Keep<T>(T value) => _values = (IReadOnlyList<object?>?)(object?)value;
}
