namespace Federation.Runtime.Compilation;

/// <summary>What the client asked at one position, by the type that an object there has.</summary>
internal sealed class CompiledShape(IReadOnlyList<CompiledObject> objects)
{
    private readonly CompiledObject?[] _byType = ByType(objects);

    /// <summary>One entry for each type.</summary>
    public IReadOnlyList<CompiledObject> Objects => objects;

    /// <summary>What the client asked of objects of a type; null when it cannot be one of them.</summary>
    public CompiledObject? For(int type) => (uint)type < (uint)_byType.Length ? _byType[type] : null;

    private static CompiledObject?[] ByType(IReadOnlyList<CompiledObject> objects)
    {
        var byType = new CompiledObject?[objects.Select(o => o.Type + 1).DefaultIfEmpty().Max()];
        foreach (var known in objects)
        {
            byType[known.Type] = known;
        }

        return byType;
    }
}
