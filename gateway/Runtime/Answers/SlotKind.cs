namespace Federation.Runtime.Answers;

/// <summary>What a <see cref="Slot"/> holds.</summary>
internal enum SlotKind : byte
{
    /// <summary>Nothing was answered yet.</summary>
    Unset,

    /// <summary>A null.</summary>
    Null,

    /// <summary>A leaf: a range of bytes of a subgraph's answer.</summary>
    Raw,

    /// <summary>An object: the block that starts at <see cref="Slot.Start"/>.</summary>
    Object,

    /// <summary>A list of what is not a leaf: a block like that of an object, one slot for each item.</summary>
    Array,

    /// <summary>A value that does not have the form of its type.</summary>
    Misfit,
}
