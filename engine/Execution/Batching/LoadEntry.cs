namespace Federation.Execution;

/// <summary>One key of a data loader and those who wait for it; guarded by the loader's lock.</summary>
internal sealed class LoadEntry<TKey, TValue>(TKey key)
{
    private readonly TaskCompletionSource<TValue?> _source = new();
    private List<LoadActivity>? _waiting = [];

    public TKey Key { get; } = key;

    /// <summary>The batch that the key is in.</summary>
    public IPendingBatch? Batch { get; set; }

#pragma warning disable VSTHRD003 // The scheduler of the execution completes it; there is no context to dead-lock with.
    public Task<TValue?> Task => _source.Task;
#pragma warning restore VSTHRD003

    /// <summary>Counts the activity among those who wait, unless the value is there.</summary>
    public void AddWaiting(LoadActivity activity)
    {
        if (_waiting is not null)
        {
            _waiting.Add(activity);
            activity.Scheduler.BeginLoad(activity);
        }
    }

    /// <summary>Ends the waiting; whoever comes later finds the value.</summary>
    public IReadOnlyList<LoadActivity> TakeWaiting()
    {
        var waiting = _waiting ?? [];
        _waiting = null;
        return waiting;
    }

    public void Complete(TValue? value, Exception? exception)
    {
        if (exception is null)
        {
            _source.TrySetResult(value);
        }
        else if (exception is OperationCanceledException cancelled)
        {
            _source.TrySetCanceled(cancelled.CancellationToken);
        }
        else
        {
            _source.TrySetException(exception);
            _ = _source.Task.Exception; // observed: a key that nobody awaits must not count as an unobserved failure
        }
    }
}
