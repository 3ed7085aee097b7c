using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Federation.Execution;

/// <summary>
/// Keeps documents by their text, or by another name. Bounded by number and by characters; what was not read since it was last looked
/// at goes first ("second chance"), so that a flood of new documents does not push out those in use.
/// </summary>
internal sealed class DocumentCache<TDocument>(int capacity, int maxCharacters)
    where TDocument : class
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _queue = [];
    private readonly Lock _gate = new();
    private long _characters;

    public int Count => _entries.Count;

    public bool TryGet(string key, [NotNullWhen(true)] out TDocument? document)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.WasRead = true;
            document = entry.Document;
            return true;
        }

        document = null;
        return false;
    }

    public void Add(string key, TDocument document, int characters)
    {
        // One document must not push out most of the others.
        if (capacity <= 0 || characters > maxCharacters / 8)
        {
            return;
        }

        lock (_gate)
        {
            var entry = new Entry(key, document, characters);
            if (!_entries.TryAdd(key, entry))
            {
                return;
            }

            _queue.Enqueue(entry);
            _characters += characters;
            while (_queue.Count > capacity || _characters > maxCharacters)
            {
                Evict();
            }
        }
    }

    private void Evict()
    {
        var oldest = _queue.Dequeue();
        if (oldest.WasRead)
        {
            oldest.WasRead = false;
            _queue.Enqueue(oldest);
            return;
        }

        _entries.TryRemove(oldest.Key, out _);
        _characters -= oldest.Characters;
    }

    private sealed class Entry(string key, TDocument document, int characters)
    {
        private volatile bool _wasRead;

        public string Key { get; } = key;

        public TDocument Document { get; } = document;

        public int Characters { get; } = characters;

        public bool WasRead
        {
            get => _wasRead;
            set => _wasRead = value;
        }
    }
}
