namespace Federation.Execution;

/// <summary>The call of a resolver that gives the events of a subscription.</summary>
internal sealed class PendingSource(OperationExecution execution, LoadActivity activity, ResultObject root, Selection selection)
    : PendingField(execution, activity, selection)
{
    private readonly Lock _gate = new();
    private IAsyncEnumerable<object?>? _source;
    private bool _isAbandoned;

    public bool Start(SubscribeResolver resolver, IResolverContext context) =>
        Start(static call => call.resolver.Subscribe(call.context), (resolver, context));

    /// <summary>Takes the events; null with an error of the execution when there are none.</summary>
    public IAsyncEnumerable<object?>? Take()
    {
        Complete();
        return _source;
    }

    public override void Complete()
    {
        if (Exception is not null)
        {
            Execution.Completer.Fail(root, Selection.Slot, Selection, Exception);
        }
        else if (_source is null)
        {
            Execution.Completer.Fail(root, Selection.Slot, Selection, new InvalidOperationException(
                $"The subscribe resolver of {Selection.Coordinate} gave no sequence of events."));
        }
    }

    /// <summary>Nobody waits any more: events that still come are disposed unread.</summary>
    public async Task AbandonAsync()
    {
        IAsyncEnumerable<object?>? source;
        lock (_gate)
        {
            _isAbandoned = true;
            source = _source;
            _source = null;
        }

        try
        {
            await (source is null ? ValueTask.CompletedTask : SequenceReader.DisposeSourceAsync(source));
        }
#pragma warning disable CA1031 // Nobody who waits can do anything about it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Execution.Errors.Unexpected(exception, Selection, [Selection.ResponseName]);
        }
    }

    protected override void Keep<T>(T value)
    {
        var isAbandoned = false;
        lock (_gate)
        {
            _source = (IAsyncEnumerable<object?>?)(object?)value;
            isAbandoned = _isAbandoned;
        }

        if (isAbandoned)
        {
            _ = AbandonAsync();
        }
    }
}
