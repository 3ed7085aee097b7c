namespace Federation.Execution;

/// <summary>A data loader for any number of values per key; a key without values gives an empty list.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">One of the values of a key.</typeparam>
public abstract class GroupedDataLoader<TKey, TValue> : DataLoader<TKey, IReadOnlyList<TValue>>
    where TKey : notnull
{
    /// <param name="options">Settings; the defaults when left out.</param>
    protected GroupedDataLoader(DataLoaderOptions? options = null)
        : base(options)
    {
    }

    /// <summary>Loads the values of distinct keys.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<IReadOnlyList<IReadOnlyList<TValue>?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var groups = await LoadGroupedBatchAsync(keys, cancellationToken);
        var values = new IReadOnlyList<TValue>[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = [.. groups[keys[i]]];
        }

        return values;
    }
}
