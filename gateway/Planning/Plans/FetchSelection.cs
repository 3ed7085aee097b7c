namespace Federation.Planning.Plans;

/// <summary>What a fetch asks at one position of the subgraph's answer.</summary>
public sealed class FetchSelection
{
    private readonly List<FetchTypeSelection> _types = [];

    internal FetchSelection(string typeName) => TypeName = typeName;

    /// <summary>
    /// The type of the objects, unless the answer tells it; the interface for objects whose type the subgraph cannot tell.
    /// </summary>
    public string TypeName { get; internal set; }

    /// <summary>True when the answer tells the type of each object: <c>__typename</c> is asked and fields are chosen by it.</summary>
    public bool TellsType { get; internal set; }

    /// <summary>One entry for each type that something is asked of; without <see cref="TellsType"/> one for all objects.</summary>
    public IReadOnlyList<FetchTypeSelection> Types => _types;

    /// <summary>What is asked of one type; null for nothing.</summary>
    public FetchTypeSelection? Find(string typeName)
    {
        foreach (var type in _types)
        {
            if (type.TypeName == typeName)
            {
                return type;
            }
        }

        return null;
    }

    internal FetchTypeSelection For(string typeName)
    {
        var type = Find(typeName);
        if (type is null)
        {
            _types.Add(type = new FetchTypeSelection(typeName));
        }

        return type;
    }
}
