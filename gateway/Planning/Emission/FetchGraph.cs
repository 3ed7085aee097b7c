using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning.Facts;
using Federation.Planning.Plans;
using Federation.Planning.Selections;

namespace Federation.Planning.Emission;

/// <summary>All entries into sources that an operation takes, in the order they were found.</summary>
internal sealed class FetchGraph(CompositeGraph graph)
{
    private readonly List<FetchNode> _nodes = [];

    public IReadOnlyList<FetchNode> Nodes => _nodes;

    public FetchNode AddRoot(Way way, ResponsePath path, OperationType operation) => Add(new FetchNode
    {
        Id = _nodes.Count,
        Source = graph.Sources[way.Source],
        Operation = operation,
        Path = path,
        Way = way,
        Selection = new FetchSelection(way.Type.Name),
    });

    public FetchNode AddEntities(Way way, ResponsePath path, FactType? onlyType, ObjectSelection key, bool tellsType) => Add(new FetchNode
    {
        Id = _nodes.Count,
        Source = graph.Sources[way.Source],
        Operation = OperationType.Query,
        Path = path,
        OnlyType = onlyType,
        Way = way,
        Key = key,
        Selection = new FetchSelection(way.Type.Name) { TellsType = tellsType },
    });

    private FetchNode Add(FetchNode node)
    {
        _nodes.Add(node);
        return node;
    }
}
