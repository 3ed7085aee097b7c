namespace Federation.Execution;

/// <summary>The call of a resolver for all parents of a level.</summary>
internal sealed class PendingBatchValues(OperationExecution execution, LoadActivity activity, List<ResultObject> items, Selection selection)
    : PendingField(execution, activity, selection)
{
    private IReadOnlyList<object?>? _values;

    public bool Start(BatchFieldResolver resolver, BatchResolverContext context) =>
        Start(static call => call.resolver.Resolve(call.context), (resolver, context));

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

    protected override void Keep<T>(T value)
    {
        _values = (IReadOnlyList<object?>?)(object?)value;
        if (Selection.Completion.Kind == CompletionKind.List && _values?.Count == items.Count && _values.Any(v => AsyncSequence.Find(Selection, v) is not null))
        {
            Reading = ReadAsync(_values);
        }
    }

    private async Task ReadAsync(IReadOnlyList<object?> values) =>
        _values = await Task.WhenAll(values.Select((value, i) => AsyncSequence.Find(Selection, value) is { } sequence
            ? ReadAsync(sequence, items[i])
            : Task.FromResult(value)));

    /// <summary>A sequence that fails is an error of its own parent only.</summary>
    private async Task<object?> ReadAsync(IAsyncEnumerable<object?> sequence, ResultObject item)
    {
        try
        {
            return await AsyncSequence.ReadAsync(Execution, Selection, sequence);
        }
#pragma warning disable CA1031 // Whatever it throws becomes the error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Execution.Completer.ToError(exception, item, Selection);
        }
    }
}
