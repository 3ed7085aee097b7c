using Federation.Language;

namespace Federation.Execution;

/// <summary>What one payload tells the client: what is announced, what is delivered, what is complete.</summary>
internal sealed class IncrementalPayload
{
    public List<DeliveredPart> Pending { get; } = [];

    public List<IncrementalEntry> Incremental { get; } = [];

    public List<(string Id, IReadOnlyList<GraphQLError> Errors)> Completed { get; } = [];

    public bool IsEmpty => Pending.Count == 0 && Incremental.Count == 0 && Completed.Count == 0;

    public void AddPending(DeliveredPart part) => Pending.Add(part);

    /// <param name="part">The fragment whose id the data come under.</param>
    /// <param name="group">The group with the data.</param>
    public void AddData(DeferredFragment part, ExecutionGroup group) =>
        Incremental.Add(new IncrementalEntry(part.Id!, SubPath(part, group.Root), group.Root, null, group.Execution!.Leaves, group.ErrorsOf(group.Root)));

    public void AddItems(ItemStream stream, ItemBatch batch, IReadOnlyList<StreamedItem> items) =>
        Incremental.Add(new IncrementalEntry(stream.Id!, [], null, items, batch.Execution!.Leaves, [.. items.SelectMany(batch.ErrorsOf)]));

    /// <param name="part">The part that is over.</param>
    /// <param name="errors">Why it failed; empty when it is complete.</param>
    public void AddCompleted(DeliveredPart part, IReadOnlyList<GraphQLError> errors) => Completed.Add((part.Id!, errors));

    private static IReadOnlyList<object> SubPath(DeferredFragment part, ResultObject root)
    {
        if (root.Parent is null || (ReferenceEquals(root.Parent, part.Key.Parent) && root.Index == part.Key.Index))
        {
            return [];
        }

        return [.. ExecutionErrors.PathOf(root.Parent, root.Index).Skip(part.Path.Count)];
    }
}
