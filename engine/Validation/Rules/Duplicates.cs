using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>Finds names that are written more than once.</summary>
internal static class Duplicates
{
    /// <summary>For each name that occurs more than once all of its places, in the order of the first ones.</summary>
    public static IEnumerable<NameNode[]> Find(IEnumerable<NameNode> names) =>
        names.GroupBy(name => name.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.ToArray());
}
