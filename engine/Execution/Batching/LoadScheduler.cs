namespace Federation.Execution;

/// <summary>
/// Decides when the batches of data loaders run: as soon as every resolver of the level has either finished or waits for a
/// load. So each loader is called once per level, and once per link of a chain of loads.
/// </summary>
internal sealed class LoadScheduler(CancellationToken requestAborted)
{
    /// <summary>
    /// A resolver may wait for something that itself waits for a batch without our seeing it (a shared task). Batches do not
    /// wait longer than this for resolvers that neither finish nor load. Long, because a busy machine may let a resolver wait for a thread,
    /// and a batch that runs without it is one call too many.
    /// </summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private List<IPendingBatch> _scheduled = [];
    private TaskCompletionSource? _pulse;
    private int _running;
    private int _outstanding;

    public CancellationToken RequestAborted { get; } = requestAborted;

    /// <summary>Changes with each root field of a mutation: what a loader remembers from before is stale then.</summary>
    public object? Epoch { get; private set; }

    public void NextEpoch() => Epoch = new object();

    public LoadActivity Start()
    {
        lock (_gate)
        {
            _running++;
            _outstanding++;
        }

        return new LoadActivity(this);
    }

    public void Finish(LoadActivity activity)
    {
        lock (_gate)
        {
            activity.IsFinished = true;
            _outstanding--;
            if (activity.PendingLoads == 0)
            {
                _running--;
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
                _running--;
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
                _running++;
            }
        }
    }

    public void Schedule(IPendingBatch batch)
    {
        lock (_gate)
        {
            _scheduled.Add(batch);
            _pulse?.TrySetResult();
        }
    }

    /// <summary>Runs batches until all activities have finished.</summary>
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

                if (hasScheduled && _running == 0)
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
                await pulse;
            }
            else if (await Task.WhenAny(pulse, Task.Delay(s_grace, CancellationToken.None)) != pulse)
            {
                lock (_gate)
                {
                    due = TakeScheduled();
                }

                Dispatch(due);
            }
        }
    }

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

    private void PulseWhenIdle()
    {
        if (_running == 0 || _outstanding == 0)
        {
            _pulse?.TrySetResult();
        }
    }
}
