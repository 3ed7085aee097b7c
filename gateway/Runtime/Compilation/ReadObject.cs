using System.Text;

namespace Federation.Runtime.Compilation;

/// <summary>What is read of objects of one type.</summary>
internal sealed class ReadObject
{
    private readonly CompiledObject? _shape;
    private readonly bool _isUnsure;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byName;

    public ReadObject(int type, ReadField[] fields, CompiledObject? shape, bool isUnsure)
    {
        Type = type;
        Fields = fields;
        _shape = shape;
        _isUnsure = isUnsure;
        var names = new Dictionary<byte[], int>(Utf8Comparer.Instance);
        for (var i = 0; i < fields.Length; i++)
        {
            names[Encoding.UTF8.GetBytes(fields[i].Alias)] = i;
        }

        _byName = names.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The id of the type.</summary>
    public int Type { get; }

    /// <summary>The fields in the order of the request.</summary>
    public ReadField[] Fields { get; }

    /// <summary>True when the client may ask more, or otherwise, of such an object than is read here: completion looks at it.</summary>
    public bool IsUnsure => _isUnsure || _shape is { IsCovered: false };

    /// <summary>The position of a field; -1 for a name that was not asked for.</summary>
    public int Find(ReadOnlySpan<byte> name) => _byName.TryGetValue(name, out var index) ? index : -1;
}
