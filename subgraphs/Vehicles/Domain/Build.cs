namespace Federation.Vehicles.Domain;

/// <summary>
/// What is asked of a build as long as there are no rules between options: every group of the model has at least
/// <see cref="OptionGroup.MinSelect"/> and at most <see cref="OptionGroup.MaxSelect"/> of its options.
/// </summary>
public static class Build
{
    /// <summary>Groups that still need a choice, in their order of display. Empty: the build is complete.</summary>
    public static IReadOnlyList<OptionGroup> MissingGroups(IEnumerable<OptionGroup> groups, IEnumerable<Option> selected)
    {
        var counts = Counts(selected);
        return [.. groups.Where(g => counts.GetValueOrDefault(g.Id) < g.MinSelect).OrderBy(g => g.SortOrder).ThenBy(g => g.Id, StringComparer.Ordinal)];
    }

    /// <summary>No group has more than it may.</summary>
    public static bool IsValid(IEnumerable<OptionGroup> groups, IEnumerable<Option> selected)
    {
        var counts = Counts(selected);
        return groups.All(g => g.MaxSelect is not { } most || counts.GetValueOrDefault(g.Id) <= most);
    }

    /// <summary>The options with one more; null when its group already has as many as it may.</summary>
    public static IReadOnlyList<Option>? Add(IReadOnlyList<Option> selected, Option option, OptionGroup group)
    {
        if (selected.Any(o => o.Id == option.Id))
        {
            return selected;
        }

        return group.MaxSelect is { } most && selected.Count(o => o.GroupId == group.Id) >= most ? null : [.. selected, option];
    }

    /// <summary>The options with one instead of the others of its group: a click on another paint.</summary>
    public static IReadOnlyList<Option> Swap(IReadOnlyList<Option> selected, Option option) =>
        [.. selected.Where(o => o.GroupId != option.GroupId), option];

    /// <summary>The options without one.</summary>
    public static IReadOnlyList<Option> Remove(IReadOnlyList<Option> selected, Option option) => [.. selected.Where(o => o.Id != option.Id)];

    private static Dictionary<string, int> Counts(IEnumerable<Option> selected) =>
        selected.GroupBy(o => o.GroupId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
