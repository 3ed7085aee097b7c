namespace Federation.Execution;

/// <summary>An object or a list of the result. Knows its place, so that nulls can propagate upwards and errors have a path.</summary>
internal abstract class ResultNode(ResultNode? parent, int index)
{
    private bool _isInvalid;

    public ResultNode? Parent { get; } = parent;

    /// <summary>The slot or list position in the parent.</summary>
    public int Index { get; } = index;

    /// <summary>
    /// True for the root of what is delivered on its own, later than what is above it: nulls stop here, and the parent only gives
    /// the path.
    /// </summary>
    public bool IsDetached { get; init; }

    /// <summary>The node that this one is delivered with.</summary>
    public ResultNode Root
    {
        get
        {
            var node = this;
            while (!node.IsDetached && node.Parent is not null)
            {
                node = node.Parent;
            }

            return node;
        }
    }

    /// <summary>True when a null has taken the place of this node or of one above it.</summary>
    public bool IsDead
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                if (node._isInvalid)
                {
                    return true;
                }

                if (node.IsDetached)
                {
                    return false;
                }
            }

            return false;
        }
    }

    public abstract object? this[int index] { get; set; }

    /// <summary>How many values the node has.</summary>
    public abstract int Count { get; }

    /// <summary>Gives up the node: everything below it is dead.</summary>
    public void Invalidate() => _isInvalid = true;

    public abstract bool IsNonNullAt(int index);

    /// <summary>What stands for the position in a response path: a response name or an int.</summary>
    public abstract object SegmentAt(int index);

    /// <summary>
    /// Sets null at a position; when its type does not allow that, the nearest position above that does becomes null
    /// (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors). True when a node became invalid.
    /// </summary>
    public bool Nullify(int index)
    {
        var node = this;
        var invalidated = false;
        while (node.IsNonNullAt(index))
        {
            node._isInvalid = true;
            invalidated = true;
            if (node.Parent is null || node.IsDetached)
            {
                return true;
            }

            index = node.Index;
            node = node.Parent;
        }

        node[index] = null;
        return invalidated;
    }
}
