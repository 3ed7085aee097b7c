namespace Federation.Runtime.Compilation;

/// <summary>How the objects at one position of a subgraph's answer are read.</summary>
internal sealed class ReadSelection(AnswerLayout layout, TypeNames types, bool tellsType, IReadOnlyList<ReadObject> objects)
{
    private static readonly ReadObject s_unknown = new(TypeNames.Unknown, [], shape: null, isUnsure: true);

    private readonly ReadObject?[] _byType = ByType(objects);

    /// <summary>Where the values go.</summary>
    public AnswerLayout Layout => layout;

    /// <summary>The names of types that answers may tell.</summary>
    public TypeNames Types => types;

    /// <summary>True when the answer tells the type of each object.</summary>
    public bool TellsType => tellsType;

    /// <summary>What is read of objects whose type is not told.</summary>
    public ReadObject Only { get; } = objects.Count > 0 ? objects[0] : s_unknown;

    /// <summary>What is read of objects of a type.</summary>
    public ReadObject For(int type) => !tellsType
        ? Only
        : (uint)type < (uint)_byType.Length && _byType[type] is { } found ? found : s_unknown;

    private static ReadObject?[] ByType(IReadOnlyList<ReadObject> objects)
    {
        var byType = new ReadObject?[objects.Select(o => o.Type + 1).DefaultIfEmpty().Max()];
        foreach (var known in objects)
        {
            byType[known.Type] = known;
        }

        return byType;
    }
}
