using Federation.Runtime.Compilation;

namespace Federation.Runtime.Execution;

/// <summary>One part of a fetch in one execution: the objects that it was sent for, and what came back for them.</summary>
internal sealed class PartRun(FetchPart part)
{
    private const int Few = 16;
    private const int MaxKept = 4096;

    private TargetObject[] _objects = new TargetObject[Few];
    private int[] _entities = new int[Few];
    private int[] _uses = new int[Few];
    private int _count;

    /// <summary>The part.</summary>
    public FetchPart Part => part;

    /// <summary>The representations that were sent; the root of a subgraph counts as one.</summary>
    public RepresentationTable Representations { get; } = new();

    /// <summary>The objects.</summary>
    public ReadOnlySpan<TargetObject> Objects => _objects.AsSpan(0, _count);

    /// <summary>How many answers are expected.</summary>
    public int Expected { get; private set; }

    /// <summary>How many answers came; -1 when what came was no list.</summary>
    public int Answered { get; set; } = -1;

    public void Add(TargetObject found)
    {
        if (_count == _objects.Length)
        {
            Array.Resize(ref _objects, _count * 2);
        }

        _objects[_count++] = found;
        if (found.Representation == Expected)
        {
            if (Expected == _uses.Length)
            {
                Array.Resize(ref _uses, Expected * 2);
                Array.Resize(ref _entities, Expected * 2);
            }

            _uses[Expected++] = 0;
        }

        _uses[found.Representation]++;
    }

    /// <summary>Notes what came back for a representation: a block, or 0 for nothing.</summary>
    public void SetEntity(int representation, int block) => _entities[representation] = block;

    /// <summary>What came back for a representation; 0 for nothing.</summary>
    public int EntityOf(int representation) => representation < Answered ? _entities[representation] : 0;

    /// <summary>Counts a use of what came back; true when nobody else needs it.</summary>
    public bool Use(int representation) => --_uses[representation] == 0;

    /// <summary>Makes it ready for another execution, and gives up arrays that one large list has left behind.</summary>
    public void Clear()
    {
        if (_objects.Length > MaxKept)
        {
            _objects = new TargetObject[Few];
            _entities = new int[Few];
            _uses = new int[Few];
        }

        Representations.Clear();
        _count = 0;
        Expected = 0;
        Answered = -1;
    }
}
