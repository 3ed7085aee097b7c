namespace Federation.Language;

/// <summary>
/// Where the items of lists are kept until their number is known. Lists of one kind nest, so they share a buffer: an inner list
/// lies behind the items of the outer ones and is taken away when it ends.
/// </summary>
internal struct NodeBuffer<T>
    where T : SyntaxNode
{
    private T[]? _items;

    /// <summary>How many items there are; what a list begins at.</summary>
    public int Count { get; private set; }

    public void Add(T item)
    {
        _items ??= new T[8];
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = item;
    }

    /// <summary>Takes away the list that begins at a position.</summary>
    public T[] Take(int start)
    {
        if (Count == start)
        {
            return [];
        }

        var list = _items.AsSpan(start, Count - start).ToArray();
        Count = start;
        return list;
    }
}
