using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Federation.Execution;

/// <summary>
/// Keeps prepared documents by their text. Bounded by number and by characters; what was not read since it was last looked
/// at goes first ("second chance"), so that a flood of new documents does not push out those in use.
/// </summary>
internal sealed class DocumentCache(int capacity, int maxCharacters)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _queue = [];
    private readonly Lock _gate = new();
    private long _characters;

    public int Count => _entries.Count;

    public bool TryGet(string text, [NotNullWhen(true)] out PreparedDocument? document)
    {
        if (_entries.TryGetValue(text, out var entry))
        {
            entry.WasRead = true;
            document = entry.Document;
            return true;
        }

        document = null;
        return false;
    }

    public void Add(string text, PreparedDocument document)
    {
        // One text must not push out most of the others.
        if (capacity <= 0 || text.Length > maxCharacters / 8)
        {
            return;
        }

        lock (_gate)
        {
            var entry = new Entry(text, document);
            if (!_entries.TryAdd(text, entry))
            {
                return;
            }

            _queue.Enqueue(entry);
            _characters += text.Length;
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

        _entries.TryRemove(oldest.Text, out _);
        _characters -= oldest.Text.Length;
    }

    private sealed class Entry(string text, PreparedDocument document)
    {
        private volatile bool _wasRead;

        public string Text { get; } = text;

        public PreparedDocument Document { get; } = document;

        public bool WasRead
        {
            get => _wasRead;
            set => _wasRead = value;
        }
    }
}
