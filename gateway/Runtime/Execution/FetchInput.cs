using Federation.Planning.Plans;
using Federation.Runtime.Answers;

namespace Federation.Runtime.Execution;

/// <summary>What an entity fetch was sent for: the objects behind each representation.</summary>
internal sealed class FetchInput
{
    /// <summary>For each batch of the fetch the objects, each with the position of its representation.</summary>
    public List<(EntityBatch Batch, List<(LocatedObject Target, int Index)> Objects)> Batches { get; } = [];

    /// <summary>True when no object needs anything: the request is not sent.</summary>
    public bool IsEmpty => Batches.TrueForAll(b => b.Objects.Count == 0);
}
