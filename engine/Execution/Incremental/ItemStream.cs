namespace Federation.Execution;

/// <summary>The items of a list that come later. They are read in batches of what is at hand, so that data loaders can batch.</summary>
internal sealed class ItemStream : DeliveredPart, IAsyncDisposable
{
    /// <summary>How many items one batch may have: what the client waits for must not grow with the list.</summary>
    private const int MaxBatchSize = 100;

    private readonly CompletionPlan _plan;
    private readonly ItemSource _source;
    private int _position;

    /// <param name="list">The list, with its first items.</param>
    /// <param name="selection">The field.</param>
    /// <param name="source">Gives the other items.</param>
    public ItemStream(ResultList list, Selection selection, ItemSource source)
        : base(list.Parent, list.Index, selection.Stream!.Label)
    {
        List = list;
        Selection = selection.Stream.Items ?? selection;
        _plan = selection.Completion.Item!;
        _source = source;
        _position = list.Count;
    }

    public ResultList List { get; }

    /// <summary>The field as the items select it.</summary>
    public Selection Selection { get; }

    /// <summary>Reads the next items: at least one, unless the list has ended. Throws what the sequence throws.</summary>
    public async ValueTask<ItemBatch> ReadAsync()
    {
        var batch = new ItemBatch(this);
        if (await _source.WaitAsync())
        {
            while (batch.Items.Count < MaxBatchSize && _source.TryTake(out var value))
            {
                batch.Items.Add((new StreamedItem(List, _plan, _position++) { IsDetached = true }, value));
            }
        }

        batch.IsLast = _source.HasEnded;
        return batch;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
