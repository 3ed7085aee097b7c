namespace Federation.Types;

/// <summary>What two lists of named elements have in common and what only one of them has, in the order of the lists.</summary>
internal sealed class NameDifference<T>
{
    public NameDifference(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> nameOf)
    {
        var unmatched = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in before)
        {
            unmatched.TryAdd(nameOf(item), item);
        }

        foreach (var item in after)
        {
            if (unmatched.Remove(nameOf(item), out var counterpart))
            {
                Kept.Add((counterpart, item));
            }
            else
            {
                Added.Add(item);
            }
        }

        Removed.AddRange(before.Where(item => unmatched.ContainsKey(nameOf(item))));
    }

    public List<T> Removed { get; } = [];

    public List<T> Added { get; } = [];

    /// <summary>The common ones, in the order of the second list.</summary>
    public List<(T Before, T After)> Kept { get; } = [];
}
