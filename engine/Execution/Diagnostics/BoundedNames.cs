using System.Collections.Concurrent;

namespace Federation.Execution;

/// <summary>
/// Names that strangers choose, as values of a tag: the first ones are kept, all others are <c>other</c>, so that no caller can fill the memory
/// of whoever collects the figures.
/// </summary>
internal sealed class BoundedNames(int capacity)
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    public string Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "";
        }

        if (_names.TryGetValue(name, out var known))
        {
            return known;
        }

        // A few more than the capacity may come in at the same time.
        return name.Length <= 100 && _names.Count < capacity ? _names.GetOrAdd(name, name) : "other";
    }
}
