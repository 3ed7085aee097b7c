namespace Federation.Runtime.Compilation;

/// <summary>One step down the merged answer; lists on the way are walked item by item.</summary>
/// <param name="Type">Only objects of this type are followed; <see cref="TypeNames.Unknown"/> for any.</param>
/// <param name="Slot">The slot to follow.</param>
internal readonly record struct TargetStep(int Type, int Slot);
