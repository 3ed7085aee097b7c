using System.Runtime.InteropServices;

namespace Federation.Runtime.Answers;

/// <summary>
/// One value of the merged answer. Objects and lists are blocks of slots: a first slot that says where the block belongs,
/// then one for each key or item.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Slot
{
    /// <summary>Leaf: where its bytes begin. Object, list: the block. First slot of a block: the block around it, -1 for the root.</summary>
    public int Start;

    /// <summary>Leaf: how many bytes. List: how many items. First slot of a block: which value of the block around it this is.</summary>
    public int Length;

    /// <summary>First slot of an object: the id of its type. First slot of a list: how many items.</summary>
    public int Extra;

    /// <summary>Leaf: whose answer the bytes are in.</summary>
    public ushort Buffer;

    public SlotKind Kind;

    public SlotFlags Flags;

    /// <summary>Whether an error explains that there is no value.</summary>
    public readonly bool HasFailed => (Flags & SlotFlags.Failed) != SlotFlags.None;

    /// <summary>Puts another value here; what was noted about errors stays.</summary>
    public void Assign(in Slot value)
    {
        var failed = Flags & SlotFlags.Failed;
        this = value;
        Flags = (value.Flags & ~SlotFlags.Failed) | failed;
    }

    /// <summary>Makes it a null; what was noted about errors stays.</summary>
    public void Clear() => Assign(new Slot { Kind = SlotKind.Null });
}
