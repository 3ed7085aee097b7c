using Federation.Types;

namespace Federation.Execution;

/// <summary>The selections of one place of an operation for one concrete type, each at its slot.</summary>
internal sealed class SelectionSet(ObjectType type, Selection[] selections, IncrementalPlan? incremental = null)
{
    private Selection[]? _all;

    public ObjectType Type { get; } = type;

    /// <summary>What is executed at its place.</summary>
    public Selection[] Selections { get; } = selections;

    /// <summary>What is executed later; null when nothing is.</summary>
    public IncrementalPlan? Incremental { get; } = incremental;

    /// <summary>What is executed at its place, then what is executed later.</summary>
    public Selection[] All => Incremental is null
        ? Selections
        : _all ??= [.. Selections, .. Incremental.Groups.SelectMany(g => g.Selections.Selections)];

    /// <summary>Those of the selections that are read from the object itself: complete as soon as there is the object.</summary>
    public Selection[] AtHand { get; } = Choose(selections, isAtHand: true);

    /// <summary>The other selections: executed together with those of the other objects of a level.</summary>
    public Selection[] Staged { get; } = Choose(selections, isAtHand: false);

    private static Selection[] Choose(Selection[] selections, bool isAtHand) =>
        Array.TrueForAll(selections, selection => selection.IsAtHand == isAtHand)
            ? selections
            : Array.FindAll(selections, selection => selection.IsAtHand == isAtHand);
}
