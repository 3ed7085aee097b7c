namespace Federation.Runtime.Answers;

/// <summary>
/// An object of the merged answer. A value is null, a <see cref="System.Text.Json.JsonElement"/> (leaf), an
/// <see cref="AnswerObject"/>, a <see cref="List{T}"/> of those, or <see cref="MisfitValue"/>; a key without value was not answered.
/// </summary>
internal sealed class AnswerObject(string typeName, bool isTold = false)
{
    private HashSet<string>? _failed;
    private bool _isTold = isTold;

    /// <summary>The concrete type; the interface as long as no subgraph has told more.</summary>
    public string TypeName { get; private set; } = typeName;

    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes the type that a subgraph tells; the first that tells is right.</summary>
    public void Tell(string name)
    {
        if (!_isTold)
        {
            TypeName = name;
            _isTold = true;
        }
    }

    /// <summary>Notes that an error explains why the value under a key is null or missing.</summary>
    public void MarkFailed(string key) => (_failed ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);

    /// <summary>True when an error explains it; such a value is never sent on as a requirement.</summary>
    public bool HasFailed(string key) => _failed is not null && _failed.Contains(key);
}
