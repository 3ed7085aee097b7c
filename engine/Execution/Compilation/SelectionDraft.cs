using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>The fields collected for one response name, before they become a <see cref="Selection"/>.</summary>
internal sealed class SelectionDraft(string responseName, OutputField field)
{
    private readonly List<FieldNode> _nodes = new(1);
    private List<DeferUsage?>? _deferUsages;

    public string ResponseName { get; } = responseName;

    public OutputField Field { get; } = field;

    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>The @defer around each of the nodes; null when there is none around any.</summary>
    public IReadOnlyList<DeferUsage?>? DeferUsages => _deferUsages;

    public SelectionDraft WithoutDefer()
    {
        var draft = new SelectionDraft(ResponseName, Field);
        draft._nodes.AddRange(_nodes);
        return draft;
    }

    public void Add(FieldNode node, DeferUsage? usage)
    {
        if (usage is not null)
        {
            _deferUsages ??= [.. _nodes.Select(_ => (DeferUsage?)null)];
        }

        _nodes.Add(node);
        _deferUsages?.Add(usage);
    }
}
