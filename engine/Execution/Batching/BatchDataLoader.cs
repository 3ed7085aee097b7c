namespace Federation.Execution;

/// <summary>A data loader for one value per key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is loaded for a key.</typeparam>
public abstract class BatchDataLoader<TKey, TValue> : DataLoader<TKey, TValue>
    where TKey : notnull
{
    /// <param name="options">Settings; the defaults when left out.</param>
    protected BatchDataLoader(DataLoaderOptions? options = null)
        : base(options)
    {
    }

    /// <summary>Loads the values of distinct keys; a key without value may be left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<IReadOnlyList<TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var found = await LoadBatchAsync(keys, cancellationToken);
        var values = new TValue?[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = found.TryGetValue(keys[i], out var value) ? value : default;
        }

        return values;
    }
}
