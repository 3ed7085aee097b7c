namespace Federation.Execution;

/// <summary>The call of a resolver for one parent.</summary>
internal sealed class PendingValue(OperationExecution execution, LoadActivity activity, ResultObject item, Selection selection)
    : PendingField(execution, activity, selection)
{
    private object? _value;

    public bool Start(AsyncFieldResolver resolver, ResolverContext context) =>
        Start(static call => call.resolver.Resolve(call.context), (resolver, context));

    /// <summary>Reads a sequence that a pure resolver gave.</summary>
    public bool Start(IAsyncEnumerable<object?> sequence) =>
        Start(static sequence => new ValueTask<object?>(sequence), sequence);

    public override void Complete()
    {
        if (Exception is not null)
        {
            Execution.Completer.Fail(item, Selection.Slot, Selection, Exception);
        }
        else
        {
            Execution.Completer.Complete(item, Selection.Slot, Selection, _value);
        }
    }

    protected override void Keep<T>(T value)
    {
        _value = value;
        if (AsyncSequence.Find(Selection, value) is { } sequence)
        {
            Reading = ReadAsync(sequence);
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<object?> sequence) => _value = await AsyncSequence.ReadAsync(Execution, Selection, sequence);
}
