namespace Federation.Execution;

/// <summary>An object of the result: one value per selection. A value is null, a <see cref="ResultNode"/> or a leaf.</summary>
internal sealed class ResultObject(SelectionSet set, object source, ResultNode? parent, int index) : ResultNode(parent, index)
{
    private readonly object?[] _values = new object?[set.Selections.Length];

    public SelectionSet Set { get; } = set;

    /// <summary>The .NET value that the fields are read from.</summary>
    public object Source { get; } = source;

    public override int Count => _values.Length;

    public override object? this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }

    public override bool IsNonNullAt(int index) => Set.Selections[index].Completion.IsNonNull;

    public override object SegmentAt(int index) => Set.Selections[index].ResponseName;
}
