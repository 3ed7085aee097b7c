namespace Federation.Execution;

/// <summary>
/// Decides when the batches of data loaders run: as soon as every resolver of the level has either finished or waits for a
/// load. So each loader is called once per level, and once per link of a chain of loads. A resolver that does neither for long is
/// overdue: no batch waits for it any more, until one of the overdue ones loads after all, because the others may be about to.
/// </summary>
internal sealed class LoadScheduler(CancellationToken requestAborted, object? epoch = null)
{
    /// <summary>
    /// A resolver may wait for something that itself waits for a batch without our seeing it (a shared task). Batches do not
    /// wait longer than this for resolvers that neither finish nor load, and then not again for the same ones. Long, because a busy
    /// machine may let a resolver wait for a thread, and a batch that runs without it is one call too many.
    /// </summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private List<IPendingBatch> _scheduled = [];
    private TaskCompletionSource? _pulse;
    private int _running;
    private int _overdue;
    private int _outstanding;

    /// <summary>How often the grace has run out.</summary>
    private int _expiries;

    /// <summary>Activities that have been running since before this expiry are overdue.</summary>
    private int _overdueBefore;
    private bool _isClosed;

    public CancellationToken RequestAborted { get; } = requestAborted;

    /// <summary>Changes with each root field of a mutation and each event of a subscription: what a loader remembers from before is stale then.</summary>
    public object? Epoch { get; private set; } = epoch;

    /// <summary>Nobody is running that a batch waits for.</summary>
    private bool IsIdle => _running == _overdue;

    public void NextEpoch() => Epoch = new object();

    public LoadActivity Start()
    {
        var activity = new LoadActivity(this);
        lock (_gate)
        {
            _outstanding++;
            BeginRunning(activity);
        }

        return activity;
    }

    public void Finish(LoadActivity activity)
    {
        lock (_gate)
        {
            activity.IsFinished = true;
            _outstanding--;
            if (activity.PendingLoads == 0)
            {
                EndRunning(activity);
            }

            PulseWhenIdle();
        }
    }

    public void BeginLoad(LoadActivity activity)
    {
        lock (_gate)
        {
            if (activity.PendingLoads++ == 0 && !activity.IsFinished)
            {
                EndRunning(activity);
                PulseWhenIdle();
            }
        }
    }

    public void EndLoad(LoadActivity activity)
    {
        lock (_gate)
        {
            if (--activity.PendingLoads == 0 && !activity.IsFinished)
            {
                BeginRunning(activity);
            }
        }
    }

    public void Schedule(IPendingBatch batch)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _scheduled.Add(batch);
                _pulse?.TrySetResult();
                return;
            }
        }

        Abandon([batch]);
    }

    /// <summary>
    /// Says that nothing is drained any more. Whoever waits for a batch that did not run, or asks for one from now on, is told
    /// that it was cancelled instead of waiting for ever.
    /// </summary>
    public void Close()
    {
        List<IPendingBatch> batches;
        lock (_gate)
        {
            _isClosed = true;
            batches = TakeScheduled();
        }

        if (batches.Count > 0)
        {
            Abandon(batches);
        }
    }

    /// <summary>
    /// Runs batches until all activities have finished. When the request is cancelled it does not wait for them: a resolver that
    /// does not look at the token ends on its own.
    /// </summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async Task DrainAsync()
    {
        while (true)
        {
            Task pulse;
            bool hasScheduled;
            List<IPendingBatch>? due = null;
            lock (_gate)
            {
                hasScheduled = _scheduled.Count > 0;
                if (!hasScheduled && _outstanding == 0)
                {
                    return;
                }

                if (hasScheduled && IsIdle)
                {
                    due = TakeScheduled();
                }

                _pulse = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                pulse = _pulse.Task;
            }

            if (due is not null)
            {
                Dispatch(due);
            }
            else if (!hasScheduled)
            {
                await pulse.WaitAsync(RequestAborted);
            }
            else if (!await IsPulsedInTimeAsync(pulse))
            {
                lock (_gate)
                {
                    _overdueBefore = ++_expiries;
                    _overdue = _running;
                    due = TakeScheduled();
                }

                Dispatch(due);
            }
        }
    }

    private async Task<bool> IsPulsedInTimeAsync(Task pulse)
    {
        try
        {
#pragma warning disable VSTHRD003 // The scheduler itself completes it.
            await pulse.WaitAsync(s_grace, RequestAborted);
#pragma warning restore VSTHRD003
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Not on this thread: what waits for the batch goes on wherever it is told, and may take its time.</summary>
    private void Abandon(List<IPendingBatch> batches) =>
        ThreadPool.UnsafeQueueUserWorkItem(
            static work =>
            {
                foreach (var batch in work.Batches)
                {
                    batch.Abandon(work.Scheduler, work.Scheduler.RequestAborted);
                }
            },
            (Batches: batches, Scheduler: this),
            preferLocal: false);

    private List<IPendingBatch> TakeScheduled()
    {
        var taken = _scheduled;
        _scheduled = [];
        return taken;
    }

    private void Dispatch(List<IPendingBatch> batches)
    {
        // All are counted before the first one runs, so that none looks idle while its siblings have not begun.
        var activities = batches.ConvertAll(_ => Start());
        for (var i = 0; i < batches.Count; i++)
        {
            var before = LoadActivity.Current;
            LoadActivity.Current = activities[i];
            _ = RunBatchAsync(batches[i], activities[i]);
            LoadActivity.Current = before;
        }
    }

    private async Task RunBatchAsync(IPendingBatch batch, LoadActivity activity)
    {
        await batch.RunAsync(RequestAborted);
        Finish(activity);
    }

    private void BeginRunning(LoadActivity activity)
    {
        activity.RunningSince = _expiries;
        _running++;
    }

    private void EndRunning(LoadActivity activity)
    {
        _running--;
        if (activity.RunningSince >= _overdueBefore)
        {
            return;
        }

        _overdue--;
        if (!activity.IsFinished)
        {
            // It loads: from now on the others are waited for again.
            _overdue = 0;
            _overdueBefore = 0;
        }
    }

    private void PulseWhenIdle()
    {
        if (IsIdle || _outstanding == 0)
        {
            _pulse?.TrySetResult();
        }
    }
}
