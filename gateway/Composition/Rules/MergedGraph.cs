using Federation.Composition.Graph;

namespace Federation.Composition.Rules;

/// <summary>The merged types before the client schema is made of them.</summary>
internal sealed class MergedGraph
{
    private readonly Dictionary<string, GraphType> _byName;

    public MergedGraph(IReadOnlyList<GraphSource> sources, IReadOnlyList<GraphType> types)
    {
        Sources = sources;
        Types = types;
        _byName = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<GraphSource> Sources { get; }

    public IReadOnlyList<GraphType> Types { get; }

    public GraphType? Type(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The names of the sources of a mask, quoted, for messages.</summary>
    public string NamesOf(ulong mask) =>
        SourceNames.Quote(Sources.Where(s => (s.Bit & mask) != 0).Select(s => s.Name));
}
