namespace Federation.Execution;

/// <summary>A use of @defer for one object. It is complete when all its groups are, and fails when one of them does.</summary>
/// <param name="parent">The node that has the object; null at the root.</param>
/// <param name="index">Where in it.</param>
/// <param name="usage">The use.</param>
internal sealed class DeferredFragment(ResultNode? parent, int index, DeferUsage usage) : DeliveredPart(parent, index, usage.Label)
{
    private List<DeferredFragment>? _children;

    /// <summary>The place of the object and the use.</summary>
    public (ResultNode? Parent, int Index, DeferUsage Usage) Key { get; } = (parent, index, usage);

    public DeferredFragmentState State { get; set; }

    /// <summary>The groups that are delivered with it; one of them may be shared with other fragments.</summary>
    public List<ExecutionGroup> Groups { get; } = new(1);

    /// <summary>The fragments inside it, which are announced when it is complete.</summary>
    public IReadOnlyList<DeferredFragment> Children => _children ?? [];

    /// <summary>How many of the groups are not yet executed.</summary>
    public int Outstanding { get; set; }

    public bool IsOpen => State is DeferredFragmentState.Waiting or DeferredFragmentState.Announced;

    public void AddChild(DeferredFragment child) => (_children ??= []).Add(child);
}
