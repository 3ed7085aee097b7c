using Federation.Composition.Graph;
using Federation.Planning.Plans;

namespace Federation.Planning;

/// <summary>One entry into a subgraph, before entries are grouped into requests.</summary>
internal sealed class PlannedHop(
    GraphSource source,
    bool isRoot,
    bool isMutation,
    IReadOnlyList<PathStep> path,
    string typeName,
    IReadOnlyList<RepresentationField> representation)
{
    private int _level;

    public GraphSource Source { get; } = source;

    public bool IsRoot { get; } = isRoot;

    public bool IsMutation { get; } = isMutation;

    public IReadOnlyList<PathStep> Path { get; } = path;

    public string TypeName { get; } = typeName;

    public IReadOnlyList<RepresentationField> Representation { get; } = representation;

    public FetchSelection Selection { get; } = new(typeName, isAbstract: false);

    /// <summary>The entries that yield the object and what is sent for it.</summary>
    public HashSet<PlannedHop> Dependencies { get; } = [];

    /// <summary>The longest chain that ends here, from 1; asked only when planning is done.</summary>
    public int Level => _level != 0 ? _level : _level = 1 + Dependencies.Select(d => d.Level).DefaultIfEmpty().Max();
}
