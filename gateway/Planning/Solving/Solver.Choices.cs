using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

internal sealed partial class Solver
{
    /// <summary>How many sources fill one object together.</summary>
    private const int MaxTogether = 3;

    private bool Choose(Opening attempt, long bound)
    {
        for (var i = 0; i < attempt.Selection.Items.Count; i++)
        {
            if (Choose(attempt, i) is not { } choice)
            {
                return attempt.Fail($"none of them answers {attempt.Selection.Type}.{attempt.Selection.Items[i].Field.Name} to its end");
            }

            attempt.Choices.Add(choice);
            attempt.Spend(choice.Cost);
            if (attempt.Cost.Total >= bound)
            {
                return attempt.Fail($"costs {attempt.Cost.Total} or more");
            }

            if (choice is RequirementChoice reentry)
            {
                attempt.Reentries.Add((reentry.Way.Source, reentry.Way.Key!));
            }
        }

        return true;
    }

    private Choice? Choose(Opening attempt, int index)
    {
        var item = attempt.Selection.Items[index];
        var providers = new List<(State State, int Level, FieldService Service)>(attempt.Opened.Count);
        foreach (var (state, level) in attempt.Opened)
        {
            var service = attempt.Selection.ServicesOf(facts, state)[index];
            if (service.Kind == FieldServiceKind.Direct)
            {
                providers.Add((state, level, service));
            }
        }

        if (item.Child is null && providers.Count > 0)
        {
            var first = providers[0];
            foreach (var provider in providers)
            {
                first = provider.Level < first.Level ? provider : first;
            }

            return new DirectChoice(Cost.OfField(first.Level), [first.State], Child: null);
        }

        Choice? best = item.Child is null ? null : ChooseProviders(attempt.Selection, item, providers);
        foreach (var way in attempt.Selection.CanRequire(index) ? attempt.Selection.Type.Ways : [])
        {
            if (Reenter(attempt, index, way) is { } reentry && reentry.Cost.Total < (best?.Cost.Total ?? long.MaxValue))
            {
                best = reentry;
            }
        }

        return best;
    }

    /// <summary>
    /// One source answers an object field, or, when no single one can, several together, whose answers are merged (R1). A field
    /// of abstract type comes from one only, because two could return different objects (R2); so does a mutation (R16).
    /// </summary>
    private DirectChoice? ChooseProviders(ObjectSelection selection, SelectionItem item, List<(State State, int Level, FieldService Service)> providers)
    {
        DirectChoice? best = null;
        foreach (var (state, level, service) in providers)
        {
            best = Cheaper(best, SolvePosition(item.Child!, state, service), level, state);
        }

        var together = item.Child!.Type.IsAbstract || selection.Type.Name == "Mutation" ? 1 : MaxTogether;
        for (var size = 2; size <= Math.Min(together, providers.Count) && best is null; size++)
        {
            foreach (var set in Subsets.OfSize(size, providers.Count))
            {
                var picked = providers.Where((_, i) => ((set >> i) & 1) != 0).ToList();
                var child = SolveTogether(item.Child, [.. picked.Select(p => (p.State, p.Service))]);
                best = Cheaper(best, child, picked.Max(p => p.Level), [.. picked.Select(p => p.State)]);
            }
        }

        return best;
    }

    private static DirectChoice? Cheaper(DirectChoice? best, PositionSolution? child, int level, params IReadOnlyList<State> states)
    {
        if (child is null)
        {
            return best;
        }

        var cost = child.Cost.Below(level) + Cost.OfField(level);
        return best is null || cost.Total < best.Cost.Total ? new DirectChoice(cost, states, child) : best;
    }

    /// <summary>
    /// A field with a requirement: the data first, then an entry of its own, also into a source where the object is already
    /// (R11). The entry costs nothing more when a request to that source for the same object is made anyway and the required data do
    /// not come from it (R13).
    /// </summary>
    private RequirementChoice? Reenter(Opening attempt, int index, Way way)
    {
        var (selection, item) = (attempt.Selection, attempt.Selection.Items[index]);
        if (way.Key is null || ((attempt.Forbidden >> way.Source) & 1) != 0)
        {
            return null;
        }

        var state = StateOf(way);
        var service = selection.ServicesOf(facts, state)[index];
        if (service.Kind != FieldServiceKind.AfterRequirement || _guard.Enter(selection.Type, item.Field.Name, way.Source) is not { } guard)
        {
            return null;
        }

        var outer = _guard;
        _guard = guard;
        var opened = attempt.OpenedSet(Nowhere);
        var requirement = Solve(selections.OfFieldSet(service.Requires!, selection), opened, attempt.Forbidden);
        var key = requirement is null ? null : Solve(selections.OfFieldSet(way.Key, selection), opened, attempt.Forbidden);
        _guard = outer;
        if (requirement is null || key is null)
        {
            return null;
        }

        var level = 1 + attempt.DeepestLevel
            + (requirement.Cost.Hops + key.Cost.Hops > 0 ? Math.Max(requirement.Cost.Depth, key.Cost.Depth) : 0);
        var isShared = attempt.Reentries.Contains((way.Source, way.Key))
            || (attempt.Hops.Find(h => h.State.Source == way.Source) is { } hop && !UsedStates.Behind(requirement, attempt.Hops).Contains(hop.State));
        var cost = requirement.Cost + key.Cost + Cost.OfField(level) + (isShared ? default : Cost.OfHop(level));
        if (item.Child is null)
        {
            return new RequirementChoice(cost, state, way, key, service.Requires!, requirement, Child: null);
        }

        return SolvePosition(item.Child, state, service) is { } child
            ? new RequirementChoice(cost + child.Cost.Below(level), state, way, key, service.Requires!, requirement, child)
            : null;
    }
}
