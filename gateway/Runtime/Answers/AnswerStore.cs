using System.Buffers;
using System.Runtime.CompilerServices;
using Federation.Runtime.Compilation;

namespace Federation.Runtime.Answers;

/// <summary>
/// The merged answer of one execution: slots in one array, leaves as ranges of the answers of subgraphs. Touched by one thread
/// at a time; used again for other executions.
/// </summary>
internal sealed class AnswerStore(int maxSlots)
{
    /// <summary>The block of the root object.</summary>
    public const int Root = 0;

    private const int FewSlots = 1024;

    private Slot[] _slots = [];
    private byte[]?[] _buffers = [];
    private int _count;
    private int _lastCount;

    /// <summary>The value at an index; a reference is good until the next block is added.</summary>
    public ref Slot this[int index] => ref _slots[index];

    /// <summary>How many slots are in use.</summary>
    public int Count => _count;

    /// <summary>True when a block did not find room any more.</summary>
    public bool IsFull { get; private set; }

    /// <summary>True when something may not fit the client schema: a null where none may be, a missing or odd value.</summary>
    public bool IsDirty { get; set; }

    /// <summary>Begins a new answer.</summary>
    public void Reset(int buffers, int rootSlots, int rootType)
    {
        _count = 0;
        IsFull = IsDirty = false;
        _slots = ArrayPool<Slot>.Shared.Rent(Math.Max(FewSlots, _lastCount));
        if (_buffers.Length < buffers)
        {
            _buffers = new byte[buffers][];
        }

        AddBlock(SlotKind.Object, rootSlots, rootType);
    }

    /// <summary>Forgets the answer and gives its memory back.</summary>
    public void Release()
    {
        Array.Clear(_buffers);
        _lastCount = _count;
        _count = 0;
        ArrayPool<Slot>.Shared.Return(_slots);
        _slots = [];
    }

    /// <summary>Sets the bytes that leaves of one answer are ranges of.</summary>
    public void SetBuffer(ushort buffer, byte[] bytes) => _buffers[buffer] = bytes;

    /// <summary>The bytes of a leaf.</summary>
    public ReadOnlySpan<byte> Bytes(scoped in Slot leaf) => _buffers[leaf.Buffer].AsSpan(leaf.Start, leaf.Length);

    /// <summary>Adds a block with slots that are not set; -1 when there is no room.</summary>
    /// <param name="kind">Object or list.</param>
    /// <param name="slots">How many slots follow the first.</param>
    /// <param name="extra">The id of the type, or the number of items.</param>
    public int AddBlock(SlotKind kind, int slots, int extra)
    {
        var block = _count;
        var end = block + slots + 1;
        if (end > _slots.Length && !Grow(end))
        {
            return -1;
        }

        _count = end;
        _slots.AsSpan(block, slots + 1).Clear();
        ref var first = ref _slots[block];
        first.Start = -1;
        first.Kind = kind;
        first.Extra = extra;
        return block;
    }

    /// <summary>Takes back the blocks that were added last.</summary>
    public void Truncate(int count) => _count = count;

    /// <summary>Notes where a block belongs.</summary>
    public void Attach(int block, int parent, int ordinal)
    {
        ref var first = ref _slots[block];
        first.Start = parent;
        first.Length = ordinal;
    }

    /// <summary>The id of the type of an object.</summary>
    public int TypeOf(int block) => _slots[block].Extra;

    /// <summary>Notes the type that a subgraph tells; the first that tells is right.</summary>
    public void Tell(int block, int type)
    {
        ref var first = ref _slots[block];
        if ((first.Flags & SlotFlags.Told) == SlotFlags.None)
        {
            // What was read before was checked as another type.
            IsDirty |= first.Extra != type;
            first.Extra = type;
            first.Flags |= SlotFlags.Told;
        }
    }

    /// <summary>Keys and list positions from the root to a block.</summary>
    public object[] PathOf(int block, AnswerLayout root)
    {
        var ordinals = new Stack<(bool IsItem, int Ordinal)>();
        for (var at = block; _slots[at].Start >= 0; at = _slots[at].Start)
        {
            var parent = _slots[at].Start;
            ordinals.Push((_slots[parent].Kind == SlotKind.Array, _slots[at].Length));
        }

        var path = new object[ordinals.Count];
        var layout = root;
        for (var i = 0; i < path.Length; i++)
        {
            var (isItem, ordinal) = ordinals.Pop();
            path[i] = isItem ? ordinal : layout.KeyAt(ordinal);
            layout = isItem ? layout : layout.ChildAt(ordinal);
        }

        return path;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Grow(int needed)
    {
        if (needed > maxSlots || needed < 0)
        {
            IsFull = IsDirty = true;
            return false;
        }

        var slots = ArrayPool<Slot>.Shared.Rent(Math.Max(needed, _slots.Length * 2));
        _slots.AsSpan(0, _count).CopyTo(slots);
        ArrayPool<Slot>.Shared.Return(_slots);
        _slots = slots;
        return true;
    }
}
