namespace Federation.Execution;

/// <summary>A list of the result.</summary>
internal sealed class ResultList(CompletionPlan item, int capacity, ResultNode? parent, int index) : ResultNode(parent, index)
{
    private readonly List<object?> _items = new(capacity);

    public override int Count => _items.Count;

    public override object? this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>Makes room for one more item, null until it is completed, and gives its position.</summary>
    public int Append()
    {
        _items.Add(null);
        return _items.Count - 1;
    }

    public override bool IsNonNullAt(int index) => item.IsNonNull;

    public override object SegmentAt(int index) => index;
}
