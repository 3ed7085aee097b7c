namespace Federation.Runtime.Compilation;

/// <summary>The entries of an object of one type in the client's answer.</summary>
internal sealed class CompiledObject(int type, CompiledField[] fields, byte[] tail)
{
    private readonly Dictionary<string, CompiledField> _byKey = fields.ToDictionary(f => f.Item.ResponseName, StringComparer.Ordinal);

    /// <summary>The id of the type.</summary>
    public int Type => type;

    /// <summary>The entries that have values, in the order of the answer.</summary>
    public CompiledField[] Fields => fields;

    /// <summary>The bytes behind the last value.</summary>
    public byte[] Tail => tail;

    /// <summary>True when some request asks for every entry; otherwise completion looks at such objects.</summary>
    public bool IsCovered { get; set; } = true;

    /// <summary>The entry under a key; null when the client asked for none.</summary>
    public CompiledField? Find(string key) => _byKey.GetValueOrDefault(key);
}
