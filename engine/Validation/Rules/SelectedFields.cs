using System.Runtime.InteropServices;

namespace Federation.Validation.Rules;

/// <summary>
/// The fields of a selection set, inline fragments written out, and the fragments it spreads. Fields with the same response
/// name are chained, the first ones of all names too, so that a set of a few different fields is one list and nothing else.
/// </summary>
internal sealed class SelectedFields
{
    /// <summary>The end of a chain, and the position of a name that does not occur.</summary>
    public const int None = -1;

    /// <summary>Up to so many names are looked for one by one.</summary>
    private const int MaxScanned = 16;

    private readonly List<Entry> _entries = [];
    private readonly List<int> _fragments = [];
    private Dictionary<string, int>? _firstByName;
    private int _names;
    private int _lastName = None;

    /// <summary>Which set of its document this is, once it is compared with others; else -1.</summary>
    public int Number { get; set; } = -1;

    /// <summary>The numbers of the fragments, each once.</summary>
    public IReadOnlyList<int> Fragments => _fragments;

    /// <summary>True when no two fields share a response name and no fragment may bring one that does.</summary>
    public bool AreDistinct => _names == _entries.Count && _fragments.Count == 0;

    /// <summary>The position of the first field.</summary>
    public int First => _entries.Count == 0 ? None : 0;

    public SelectedField this[int position] => _entries[position].Field;

    /// <summary>The position of the next field with the same response name.</summary>
    public int NextOfSameName(int position) => _entries[position].NextSame;

    /// <summary>From the first field of a response name to that of the next name, in the order of their first use.</summary>
    public int NextName(int position) => _entries[position].NextName;

    /// <summary>The position of the first field with a response name.</summary>
    public int FindFirst(string responseName)
    {
        if (_firstByName is not null)
        {
            return _firstByName.GetValueOrDefault(responseName, None);
        }

        for (var position = First; position != None; position = NextName(position))
        {
            if (_entries[position].Field.Node.ResponseName == responseName)
            {
                return position;
            }
        }

        return None;
    }

    public void Add(SelectedField field)
    {
        var entries = _entries;
        var position = entries.Count;
        var first = FindFirst(field.Node.ResponseName);
        entries.Add(new Entry(field) { LastSame = position });
        var all = CollectionsMarshal.AsSpan(entries);
        if (first != None)
        {
            all[all[first].LastSame].NextSame = position;
            all[first].LastSame = position;
            return;
        }

        if (_lastName != None)
        {
            all[_lastName].NextName = position;
        }

        _lastName = position;
        _names++;
        Index(field.Node.ResponseName, position);
    }

    /// <summary>Forgets all, for the next selection set.</summary>
    public void Clear()
    {
        _entries.Clear();
        _fragments.Clear();
        _firstByName = null;
        _names = 0;
        _lastName = None;
    }

    public void AddFragment(int number) => _fragments.Add(number);

    private void Index(string responseName, int position)
    {
        if (_firstByName is not null)
        {
            _firstByName.Add(responseName, position);
        }
        else if (_names > MaxScanned)
        {
            _firstByName = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var known = First; known != None; known = NextName(known))
            {
                _firstByName.Add(_entries[known].Field.Node.ResponseName, known);
            }
        }
    }

    private struct Entry(SelectedField field)
    {
        public readonly SelectedField Field = field;
        public int NextSame = None;
        public int NextName = None;

        /// <summary>Only of the first field of a name: the last one.</summary>
        public int LastSame;
    }
}
