namespace Federation.Composition.Merging;

/// <summary>Chooses among the descriptions that sources give.</summary>
internal static class DescriptionMerger
{
    /// <summary>The most frequent one, of equally frequent ones the first; null when none is given.</summary>
    public static string? Merge(IEnumerable<string?> descriptions, string coordinate, MergeScope scope)
    {
        var groups = descriptions.Where(d => !string.IsNullOrEmpty(d)).GroupBy(d => d, StringComparer.Ordinal).ToList();
        if (groups.Count > 1)
        {
            scope.Context.Hint(
                CompositionCodes.InconsistentDescription,
                $"\"{coordinate}\" has {groups.Count} different descriptions; the most frequent one is kept. Make them equal.",
                coordinate);
        }

        return groups.MaxBy(g => g.Count())?.Key;
    }
}
