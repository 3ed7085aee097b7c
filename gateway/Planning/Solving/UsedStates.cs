using System.Runtime.CompilerServices;
using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>The states of an object that answer something: an item, or part of a key or requirement on the same object.</summary>
internal static class UsedStates
{
    public static HashSet<State> Of(IReadOnlyList<Hop> hops, IReadOnlyList<Choice> choices)
    {
        var used = new HashSet<State>();
        Add(used, hops, choices);
        return used;
    }

    /// <summary>The states that a solution on the same object needs, also for the keys of what it needs.</summary>
    public static HashSet<State> Behind(Solution solution, IReadOnlyList<Hop> hops)
    {
        var used = Of(solution.Hops, solution.Choices);
        for (var i = hops.Count - 1; i >= 0; i--)
        {
            // Keys come from hops before, so one pass backwards finds all.
            if (hops[i].Key is { } key && used.Contains(hops[i].State))
            {
                Add(used, key.Hops, key.Choices);
            }
        }

        return used;
    }

    private static void Add(HashSet<State> used, IReadOnlyList<Hop> hops, IReadOnlyList<Choice> choices)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var hop in hops)
        {
            if (hop.Key is not null)
            {
                Add(used, hop.Key.Hops, hop.Key.Choices);
            }
        }

        foreach (var choice in choices)
        {
            if (choice is DirectChoice direct)
            {
                used.UnionWith(direct.States);
            }
            else if (choice is RequirementChoice reentry)
            {
                Add(used, reentry.Requirement.Hops, reentry.Requirement.Choices);
                Add(used, reentry.Key.Hops, reentry.Key.Choices);
            }
        }
    }
}
