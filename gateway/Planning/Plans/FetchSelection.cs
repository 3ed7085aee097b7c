namespace Federation.Planning.Plans;

/// <summary>What a fetch asks at one position of the subgraph's answer.</summary>
public sealed class FetchSelection
{
    private readonly List<FetchTypeSelection> _types = [];

    internal FetchSelection(string typeName, bool isAbstract)
    {
        TypeName = typeName;
        IsAbstract = isAbstract;
    }

    /// <summary>The declared type in the subgraph.</summary>
    public string TypeName { get; }

    /// <summary>True for an interface or union there: the answer must tell the type of each object.</summary>
    public bool IsAbstract { get; }

    /// <summary>One entry for each type that something is asked of.</summary>
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
