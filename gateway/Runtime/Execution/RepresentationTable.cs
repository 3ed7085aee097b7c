using Federation.Runtime.Compilation;

namespace Federation.Runtime.Execution;

/// <summary>Finds representations that were written before. Equal hashes are never taken for equal bytes.</summary>
internal sealed class RepresentationTable
{
    private const int Few = 16;
    private const int MaxKept = 4096;

    private int[] _buckets = new int[Few];
    private Entry[] _entries = new Entry[Few];

    /// <summary>How many different representations there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many fit without growing.</summary>
    public int Capacity => _entries.Length;

    /// <summary>Forgets all, and gives up arrays that one large list has left behind.</summary>
    public void Clear()
    {
        if (_entries.Length > MaxKept)
        {
            _buckets = new int[Few];
            _entries = new Entry[Few];
        }
        else
        {
            Array.Clear(_buckets);
        }

        Count = 0;
    }

    /// <summary>The position of a representation; a new one gets the next.</summary>
    /// <param name="body">The text that all representations are in.</param>
    /// <param name="start">Where this one begins; it ends with the text.</param>
    /// <param name="isNew">False when it was there before.</param>
    public int Add(ReadOnlySpan<byte> body, int start, out bool isNew)
    {
        var text = body[start..];
        var hash = Utf8Comparer.Hash(text);
        for (var i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            ref var entry = ref _entries[i];
            if (entry.Hash == hash && body.Slice(entry.Start, entry.Length).SequenceEqual(text))
            {
                isNew = false;
                return i;
            }
        }

        isNew = true;
        if (Count == _entries.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[Count] = new Entry(hash, start, text.Length, bucket - 1);
        bucket = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Count * 2);
        _buckets = new int[_entries.Length];
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i] = _entries[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private readonly record struct Entry(int Hash, int Start, int Length, int Next);
}
