namespace Federation.Execution;

/// <summary>One key of a data loader and those who wait for it; guarded by the loader's lock.</summary>
internal sealed class LoadEntry<TKey, TValue>(TKey key) : TaskCompletionSource<TValue?>
{
    private LoadActivity? _waiting;
    private List<LoadActivity>? _othersWaiting;
    private bool _isComing;

    public TKey Key { get; } = key;

    /// <summary>The batch that the key is in.</summary>
    public IPendingBatch? Batch { get; set; }

    /// <summary>Counts the activity among those who wait, unless the value is there.</summary>
    public void AddWaiting(LoadActivity activity)
    {
        if (_isComing)
        {
            return;
        }

        if (_waiting is null)
        {
            _waiting = activity;
        }
        else
        {
            (_othersWaiting ??= []).Add(activity);
        }

        activity.Scheduler.BeginLoad(activity);
    }

    /// <summary>Ends the waiting; whoever comes later finds the value.</summary>
    public void TakeWaiting(List<LoadActivity> waiting)
    {
        _isComing = true;
        if (_waiting is not null)
        {
            waiting.Add(_waiting);
        }

        if (_othersWaiting is not null)
        {
            waiting.AddRange(_othersWaiting);
        }

        _waiting = null;
        _othersWaiting = null;
    }

    public void Complete(TValue? value, Exception? exception)
    {
        if (exception is null)
        {
            TrySetResult(value);
        }
        else if (exception is OperationCanceledException cancelled)
        {
            TrySetCanceled(cancelled.CancellationToken);
        }
        else
        {
            TrySetException(exception);
            _ = Task.Exception; // observed: a key that nobody awaits must not count as an unobserved failure
        }
    }
}
