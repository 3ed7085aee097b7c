namespace Federation.Execution;

/// <summary>
/// Collects the keys that the resolvers of a level ask for and loads them with one call; remembers what it loaded for the
/// life of the request (within a mutation for one root field, because the next one may read what it changed; within a
/// subscription for one event). One instance per request; safe for concurrent use. Keys are compared with their default equality.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is loaded for a key.</typeparam>
public abstract class DataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LoadEntry<TKey, TValue>> _entries = [];
    private readonly DataLoaderOptions _options;
    private PendingBatch? _open;
    private object? _epoch;

    private protected DataLoader(DataLoaderOptions? options)
    {
        _options = options ?? new DataLoaderOptions();
    }

    /// <summary>Loads the value of a key; the default of <typeparamref name="TValue"/> when there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the waiting, not the batch.</param>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        var activity = LoadActivity.Current;
        LoadEntry<TKey, TValue>? entry;
        lock (_gate)
        {
            ForgetWhenStale(activity?.Scheduler.Epoch);
            if (!_entries.TryGetValue(key, out entry))
            {
                entry = new LoadEntry<TKey, TValue>(key);
                _entries.Add(key, entry);
                AddToBatch(entry, activity);
            }
            else if (_open is not null && ReferenceEquals(entry.Batch, _open))
            {
                Join(_open, activity);
            }

            if (activity is not null)
            {
                entry.AddWaiting(activity);
            }
        }

        return cancellationToken.CanBeCanceled && cancellationToken != activity?.Scheduler.RequestAborted
            ? entry.Task.WaitAsync(cancellationToken)
            : entry.Task;
    }

    /// <summary>Loads the values of several keys; the value at i belongs to the key at i.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var tasks = new List<Task<TValue?>>(keys.Count);
        foreach (var key in keys)
        {
            tasks.Add(LoadAsync(key, cancellationToken));
        }

        return await Task.WhenAll(tasks);
    }

    /// <summary>Loads distinct keys; the value at i belongs to the key at i.</summary>
    private protected abstract Task<IReadOnlyList<TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private void ForgetWhenStale(object? epoch)
    {
        if (epoch is not null && !ReferenceEquals(epoch, _epoch))
        {
            _epoch = epoch;
            _entries.Clear();
        }
    }

    private void AddToBatch(LoadEntry<TKey, TValue> entry, LoadActivity? activity)
    {
        if (_open is null)
        {
            _open = new PendingBatch(this);
            if (activity is null)
            {
                // Outside an execution nobody says when all keys are known: take what comes before the pool gets to it.
                var batch = _open;
                _ = Task.Run(() => batch.RunAsync(CancellationToken.None));
            }
        }

        entry.Batch = _open;
        _open.Entries.Add(entry);
        Join(_open, activity);
    }

    /// <summary>
    /// The parts of an answer that run side by side load together: the first of them that can do nothing else runs the batch.
    /// </summary>
    private static void Join(PendingBatch batch, LoadActivity? activity)
    {
        if (activity is not null && !batch.Schedulers.Contains(activity.Scheduler))
        {
            batch.Schedulers.Add(activity.Scheduler);
            activity.Scheduler.Schedule(batch);
        }
    }

    private async Task RunAsync(PendingBatch batch, CancellationToken cancellationToken)
    {
        if (Take(batch) is not { } entries)
        {
            return;
        }

        if (entries.Count <= _options.MaxBatchSize)
        {
            await LoadAsync(entries, cancellationToken);
            return;
        }

        await Task.WhenAll(entries.Chunk(_options.MaxBatchSize).Select(chunk => LoadAsync(chunk, cancellationToken)));
    }

    private async Task LoadAsync(IReadOnlyList<LoadEntry<TKey, TValue>> entries, CancellationToken cancellationToken)
    {
        IReadOnlyList<TValue?> values = [];
        Exception? failure = null;
        try
        {
            var keys = new TKey[entries.Count];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = entries[i].Key;
            }

            values = await FetchAsync(keys, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever the batch throws belongs to the resolvers that wait for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        Complete(entries, values, failure);
    }

    /// <summary>Takes the keys of a batch; null when someone else did.</summary>
    private List<LoadEntry<TKey, TValue>>? Take(PendingBatch batch)
    {
        lock (_gate)
        {
            if (batch.IsTaken)
            {
                return null;
            }

            batch.IsTaken = true;
            if (ReferenceEquals(_open, batch))
            {
                _open = null;
            }

            return batch.Entries;
        }
    }

    private void Abandon(PendingBatch batch, LoadScheduler scheduler, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            batch.Schedulers.Remove(scheduler);
            if (batch.Schedulers.Count > 0)
            {
                return; // another one still runs it
            }
        }

        if (Take(batch) is { } entries)
        {
            Complete(entries, [], new OperationCanceledException(cancellationToken));
        }
    }

    private void Complete(IReadOnlyList<LoadEntry<TKey, TValue>> entries, IReadOnlyList<TValue?> values, Exception? failure)
    {
        // Those who wait count as running again before the first of them goes on.
        foreach (var activity in TakeWaiting(entries, failure is not null))
        {
            activity.Scheduler.EndLoad(activity);
        }

        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Complete(failure is null ? values[i] : default, failure);
        }
    }

    private List<LoadActivity> TakeWaiting(IReadOnlyList<LoadEntry<TKey, TValue>> entries, bool forget)
    {
        var waiting = new List<LoadActivity>(entries.Count);
        lock (_gate)
        {
            foreach (var entry in entries)
            {
                entry.TakeWaiting(waiting);
                if (forget && _entries.TryGetValue(entry.Key, out var current) && ReferenceEquals(current, entry))
                {
                    _entries.Remove(entry.Key);
                }
            }
        }

        return waiting;
    }

    private sealed class PendingBatch(DataLoader<TKey, TValue> loader) : IPendingBatch
    {
        public List<LoadEntry<TKey, TValue>> Entries { get; } = [];

        /// <summary>Those who will run the batch; guarded by the loader's lock, as are the others.</summary>
        public List<LoadScheduler> Schedulers { get; } = new(1);

        public bool IsTaken { get; set; }

        public Task RunAsync(CancellationToken cancellationToken) => loader.RunAsync(this, cancellationToken);

        public void Abandon(LoadScheduler scheduler, CancellationToken cancellationToken) => loader.Abandon(this, scheduler, cancellationToken);
    }
}
