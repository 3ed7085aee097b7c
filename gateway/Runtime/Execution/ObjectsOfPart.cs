namespace Federation.Runtime.Execution;

/// <summary>Finds the objects that a representation was sent for, without looking at the others.</summary>
internal sealed class ObjectsOfPart
{
    private readonly int[] _starts;
    private readonly int[] _objects;

    public ObjectsOfPart(PartRun part)
    {
        // Step 1: how many objects each representation has, and so where they begin.
        _starts = new int[part.Expected + 1];
        foreach (var found in part.Objects)
        {
            _starts[found.Representation + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        // Step 2: the objects in that order.
        _objects = new int[part.Objects.Length];
        var next = (int[])_starts.Clone();
        for (var i = 0; i < part.Objects.Length; i++)
        {
            _objects[next[part.Objects[i].Representation]++] = i;
        }
    }

    /// <summary>The positions in <see cref="PartRun.Objects"/>; none for a representation that was not sent.</summary>
    public ArraySegment<int> Of(int representation) => representation >= 0 && representation < _starts.Length - 1
        ? new ArraySegment<int>(_objects, _starts[representation], _starts[representation + 1] - _starts[representation])
        : ArraySegment<int>.Empty;
}
