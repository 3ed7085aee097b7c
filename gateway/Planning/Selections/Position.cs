using System.Runtime.CompilerServices;
using Federation.Planning.Facts;

namespace Federation.Planning.Selections;

/// <summary>What is selected at a position, written out for each type that an object there can have.</summary>
internal sealed class Position
{
    private readonly StructureTable _structures;
    private bool? _hasMixedKeys;
    private int _structure = -1;

    public Position(StructureTable structures) => _structures = structures;

    /// <summary>The declared type of the composite graph.</summary>
    public required FactType Type { get; init; }

    public required ResponsePath Path { get; init; }

    /// <summary>One entry for each type that somebody wants to know of, ordered by name.</summary>
    public required IReadOnlyList<ObjectSelection> Objects { get; init; }

    /// <summary>
    /// The same for objects whose type need not be known: fields of the interface itself, no <c>__typename</c>, no condition;
    /// null when the selection needs the type.
    /// </summary>
    public ObjectSelection? Opaque { get; init; }

    /// <summary>The number of its structure; asked only when it is known what is allowed.</summary>
    public int Structure => _structure >= 0 ? _structure : _structure = FindStructure();

    /// <summary>The members of a union that any plan may return here; null for all.</summary>
    public IReadOnlySet<FactType>? Allowed { get; set; }

    /// <summary>
    /// True when a key means different fields for different types: the same request cannot ask for both where the types of
    /// objects are not known.
    /// </summary>
    public bool HasMixedKeys => _hasMixedKeys ??= Type.Graph.StandInIn != 0 && FindMixedKeys([.. Objects]);

    public ObjectSelection? For(FactType type)
    {
        foreach (var candidate in Objects)
        {
            if (candidate.Type == type)
            {
                return candidate;
            }
        }

        return null;
    }

    private int FindStructure()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        List<int> parts = [-1, Type.Id, Opaque?.Structure ?? -1, HasMixedKeys ? 1 : 0, Allowed is null ? 0 : 1];
        foreach (var selection in Objects)
        {
            parts.Add(selection.Structure);
            parts.Add(Allowed?.Contains(selection.Type) == false ? 0 : 1);
        }

        return _structures.Of([.. parts]);
    }

    private static bool FindMixedKeys(List<ObjectSelection> together)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var same in together.SelectMany(o => o.Items).GroupBy(i => i.Key, StringComparer.Ordinal))
        {
            if (same.Select(i => i.Request).Distinct(StringComparer.Ordinal).Skip(1).Any()
                || FindMixedKeys([.. same.Where(i => i.Child is not null).SelectMany(i => i.Child!.Objects)]))
            {
                return true;
            }
        }

        return false;
    }
}
