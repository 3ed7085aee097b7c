using System.Text;

namespace Federation.Runtime.Compilation;

/// <summary>The types that a plan knows, by number. Zero stands for every other.</summary>
internal sealed class TypeNames
{
    public const int Unknown = 0;

    private readonly Dictionary<byte[], int> _ids = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byText;

    public TypeNames() => _byText = _ids.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>How many numbers are in use, that of unknown types included.</summary>
    public int Count => _ids.Count + 1;

    /// <summary>The number of a type, which gets one if it has none.</summary>
    public int Add(string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        if (!_ids.TryGetValue(text, out var id))
        {
            _ids[text] = id = Count;
        }

        return id;
    }

    /// <summary>The number of a type that an answer names.</summary>
    public int Find(ReadOnlySpan<byte> name) => _byText.TryGetValue(name, out var id) ? id : Unknown;
}
