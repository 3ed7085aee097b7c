using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Federation.Runtime;

/// <summary>
/// Keeps what was used lately, together at most about as heavy as <paramref name="capacity"/>: two generations, of which the
/// older one is dropped when the younger is full; a hit in the older one moves up. Safe to share between threads.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(long capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<TKey, Entry> _young = new();
    private volatile ConcurrentDictionary<TKey, Entry> _old = new();
    private long _youngWeight;

    /// <summary>How many entries there are.</summary>
    public int Count => _young.Count + _old.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out var entry))
        {
            value = entry.Value;
            return true;
        }

        if (_old.TryGetValue(key, out entry))
        {
            value = entry.Value;
            Add(key, value, entry.Weight);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Finds an entry or adds one.</summary>
    /// <returns>True when it was added: nobody else adds another while it is kept.</returns>
    public bool TryAdd(TKey key, TValue value, long weight, out TValue kept)
    {
        lock (_gate)
        {
            if (TryGet(key, out var found))
            {
                kept = found;
                return false;
            }

            Add(key, value, weight);
            kept = value;
            return true;
        }
    }

    /// <summary>Adds or replaces an entry.</summary>
    public void Add(TKey key, TValue value, long weight = 1)
    {
        if (capacity <= 0)
        {
            return;
        }

        lock (_gate)
        {
            if (_young.TryGetValue(key, out var replaced))
            {
                _youngWeight -= replaced.Weight;
            }
            else if (_youngWeight + weight > Math.Max(1, capacity / 2) && !_young.IsEmpty)
            {
                _old = _young;
                _young = new ConcurrentDictionary<TKey, Entry>();
                _youngWeight = 0;
            }

            _young[key] = new Entry(value, weight);
            _youngWeight += weight;
        }
    }

    /// <summary>Drops an entry.</summary>
    public void Remove(TKey key)
    {
        lock (_gate)
        {
            _old.TryRemove(key, out _);
            if (_young.TryRemove(key, out var removed))
            {
                _youngWeight -= removed.Weight;
            }
        }
    }

    private readonly record struct Entry(TValue Value, long Weight);
}
