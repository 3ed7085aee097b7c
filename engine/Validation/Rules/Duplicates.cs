using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>Finds names that are written more than once.</summary>
internal static class Duplicates
{
    /// <summary>Up to so many names are compared one by one.</summary>
    private const int MaxCompared = 8;

    /// <summary>For each name that occurs more than once all of its places, in the order of the first ones.</summary>
    public static IEnumerable<NameNode[]> Find<T>(IReadOnlyList<T> nodes, Func<T, NameNode> nameOf) => AreDistinct(nodes, nameOf)
        ? []
        : nodes.Select(nameOf).GroupBy(name => name.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.ToArray());

    /// <summary>True when no two nodes have the same name.</summary>
    public static bool AreDistinct<T>(IReadOnlyList<T> nodes, Func<T, NameNode> nameOf)
    {
        if (nodes.Count > MaxCompared)
        {
            return nodes.Select(nameOf).DistinctBy(name => name.Value, StringComparer.Ordinal).Count() == nodes.Count;
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            var name = nameOf(nodes[i]).Value;
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[j]).Value == name)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
