namespace Federation.Runtime.Compilation;

/// <summary>
/// Which slot holds which key at one position of the merged answer, for every type that an object there can have: an object
/// keeps its block when a later answer tells its type. Complete before the first answer is read.
/// </summary>
internal sealed class AnswerLayout
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<AnswerLayout?> _children = [];

    /// <summary>How many slots an object has here.</summary>
    public int Count => _keys.Count;

    /// <summary>The slot of a key, which gets one if it has none.</summary>
    public int Add(string key)
    {
        if (!_slots.TryGetValue(key, out var slot))
        {
            _slots[key] = slot = _keys.Count;
            _keys.Add(key);
            _children.Add(null);
        }

        return slot;
    }

    /// <summary>The layout of the objects under a key, which gets one if it has none.</summary>
    public AnswerLayout AddChild(int slot) => _children[slot] ??= new AnswerLayout();

    /// <summary>The layout of the objects under a key.</summary>
    public AnswerLayout ChildAt(int slot) => _children[slot]!;

    /// <summary>The slot of a key; false when nobody asks for it.</summary>
    public bool TryFind(string key, out int slot) => _slots.TryGetValue(key, out slot);

    /// <summary>The key of a slot.</summary>
    public string KeyAt(int slot) => _keys[slot];
}
