using Federation.Runtime.Answers;

namespace Federation.Runtime.Reading;

/// <summary>Items of lists whose ends were not met yet. Used again for other answers.</summary>
internal sealed class SlotStack
{
    private Slot[] _items = new Slot[64];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    public void Push(in Slot item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>The items from a position on.</summary>
    public ReadOnlySpan<Slot> From(int start) => _items.AsSpan(start, Count - start);

    /// <summary>Takes off the items from a position on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Takes off everything, and gives up an array that one large answer has left behind.</summary>
    public void Clear()
    {
        Count = 0;
        if (_items.Length > 64 * 1024)
        {
            _items = new Slot[64];
        }
    }
}
