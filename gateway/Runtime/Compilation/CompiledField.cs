using Federation.Planning.Shapes;
using Federation.Types;

namespace Federation.Runtime.Compilation;

/// <summary>One entry of an object of the client's answer whose value is not known beforehand.</summary>
internal sealed class CompiledField
{
    /// <summary>What the client asked.</summary>
    public required ShapeField Item { get; init; }

    /// <summary>The field in the client schema; null for introspection.</summary>
    public OutputField? Field => Item.Field;

    /// <summary>The slot of the value; -1 for introspection.</summary>
    public required int Slot { get; init; }

    /// <summary>The bytes from the value before to this one: name, punctuation, and entries that are always the same.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>What is below; null for a leaf.</summary>
    public required CompiledShape? Child { get; init; }

    /// <summary>What the client schema says of a leaf.</summary>
    public LeafRule? Rule { get; init; }

    /// <summary>Where the client schema takes no null: bit 0 for the value, bit n for the items of the n-th list.</summary>
    public uint NonNull { get; init; }

    /// <summary>True when some request asks for it.</summary>
    public bool IsRead { get; set; }
}
