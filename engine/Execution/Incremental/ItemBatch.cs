namespace Federation.Execution;

/// <summary>Items of a stream that are executed together.</summary>
internal sealed class ItemBatch(ItemStream stream) : DeliveryTask
{
    public ItemStream Stream { get; } = stream;

    public List<(StreamedItem Item, object? Value)> Items { get; } = [];

    /// <summary>True when it is known that no item follows.</summary>
    public bool IsLast { get; set; }

    public override IEnumerable<ResultNode> Roots => Items.Select(i => i.Item);

    public override void Enqueue(OperationExecution execution)
    {
        foreach (var (item, value) in Items)
        {
            execution.Completer.CompleteItem(item, Stream.Selection, value);
        }
    }
}
