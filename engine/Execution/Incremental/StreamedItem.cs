namespace Federation.Execution;

/// <summary>An item of a list that is delivered later. It holds one value: the item.</summary>
/// <param name="list">The list, which gives the path.</param>
/// <param name="plan">How the item is completed.</param>
/// <param name="position">Where in the list.</param>
internal sealed class StreamedItem(ResultList list, CompletionPlan plan, int position) : ResultNode(list.Parent, list.Index)
{
    private object? _value;

    public override int Count => 1;

    public override object? this[int index]
    {
        get => _value;
        set => _value = value;
    }

    public override bool IsNonNullAt(int index) => plan.IsNonNull;

    public override object SegmentAt(int index) => position;
}
