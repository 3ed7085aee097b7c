using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Federation.Runtime;

/// <summary>
/// Keeps what was used lately, at most about <paramref name="capacity"/> entries: two generations, of which the older one is
/// dropped when the younger is full; a hit in the older one moves up. Safe to share between threads.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    /// <summary>How many entries there are.</summary>
    public int Count => _young.Count + _old.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (_old.TryGetValue(key, out value))
        {
            Add(key, value);
            return true;
        }

        return false;
    }

    public void Add(TKey key, TValue value)
    {
        var half = Math.Max(1, capacity / 2);
        if (capacity <= 0)
        {
            return;
        }

        lock (_gate)
        {
            if (_young.Count >= half)
            {
                _old = _young;
                _young = new ConcurrentDictionary<TKey, TValue>();
            }

            _young[key] = value;
        }
    }
}
