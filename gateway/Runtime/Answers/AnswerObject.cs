namespace Federation.Runtime.Answers;

/// <summary>
/// An object of the merged answer. A value is null, a <see cref="System.Text.Json.JsonElement"/> (leaf), an
/// <see cref="AnswerObject"/>, a <see cref="List{T}"/> of those, or <see cref="MisfitValue"/>; a key without value was not answered.
/// </summary>
internal sealed class AnswerObject(string typeName)
{
    private HashSet<string>? _failed;

    /// <summary>The concrete type.</summary>
    public string TypeName { get; } = typeName;

    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that an error explains why the value under a key is null or missing.</summary>
    public void MarkFailed(string key) => (_failed ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);

    /// <summary>True when an error explains it; such a value is never sent on as a requirement.</summary>
    public bool HasFailed(string key) => _failed is not null && _failed.Contains(key);
}
