namespace Federation.Execution;

/// <summary>Selections of one object that are executed together and delivered with the first of their fragments that is complete.</summary>
/// <param name="fragments">The fragments; never empty.</param>
/// <param name="root">The selections with their object, detached.</param>
internal sealed class ExecutionGroup(DeferredFragment[] fragments, ResultObject root) : DeliveryTask
{
    public DeferredFragment[] Fragments { get; } = fragments;

    public ResultObject Root { get; } = root;

    /// <summary>The streams in it, which are announced when it is delivered.</summary>
    public IReadOnlyList<ItemStream> Streams { get; set; } = [];

    public bool IsStarted { get; set; }

    public bool HasFailed { get; set; }

    public bool IsDelivered { get; set; }

    /// <summary>True while somebody waits for it.</summary>
    public bool IsWanted => Array.Exists(Fragments, static f => f.IsOpen);

    public override IEnumerable<ResultNode> Roots => [Root];

    public override void Enqueue(OperationExecution execution) => execution.Enqueue(Root);
}
