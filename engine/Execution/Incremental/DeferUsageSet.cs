namespace Federation.Execution;

/// <summary>
/// The uses of @defer that a field is delivered with: none when it is part of what surrounds it. A field that several of them
/// cover is executed once and delivered with the first one that is complete.
/// </summary>
internal sealed class DeferUsageSet
{
    public static readonly DeferUsageSet Empty = new([]);

    private DeferUsageSet(IEnumerable<DeferUsage> usages)
    {
        Usages = [.. usages.Distinct()];
    }

    public DeferUsage[] Usages { get; }

    /// <summary>
    /// The set of a field that is selected several times. Selected once without @defer it is not deferred; a use inside another
    /// one of the set adds nothing.
    /// </summary>
    public static DeferUsageSet Of(IReadOnlyList<DeferUsage?>? usages)
    {
        if (usages is null || usages.Contains(null))
        {
            return Empty;
        }

        return new DeferUsageSet(usages.Where(usage => !HasParentIn(usage!, usages))!);
    }

    public bool IsSame(DeferUsageSet other) => ReferenceEquals(this, other) || (Usages.Length == other.Usages.Length && Usages.All(other.Usages.Contains));

    private static bool HasParentIn(DeferUsage usage, IReadOnlyList<DeferUsage?> usages)
    {
        for (var parent = usage.Parent; parent is not null; parent = parent.Parent)
        {
            if (usages.Contains(parent))
            {
                return true;
            }
        }

        return false;
    }
}
