using System.Runtime.CompilerServices;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>
/// Tells which field makes a selection impossible: the first that has no plan although the fields above it have one. Made only
/// when there is no plan for the whole.
/// </summary>
internal sealed class UnreachableField(SelectionFactory selections, Solver solver)
{
    private readonly List<object> _path = [];

    /// <summary>The error for a selection without a plan.</summary>
    public PlanningResult Find(ObjectSelection root) =>
        Find(root, part => part)
        ?? PlanningResult.Unsatisfiable(CoordinateOf(root, root.Items[0]), [root.Items[0].Key]);

    private PlanningResult? Find(ObjectSelection selection, Func<ObjectSelection, ObjectSelection> inWhole)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in selection.Items)
        {
            _path.Add(item.Key);
            var result = Find(selection, item, inWhole);
            if (result is not null)
            {
                return result;
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return null;
    }

    private PlanningResult? Find(ObjectSelection selection, SelectionItem item, Func<ObjectSelection, ObjectSelection> inWhole)
    {
        var bare = item.Child is null ? item : item with { Child = selections.Part(item.Child, only: null) };
        if (!IsSolvable(selections.Part(selection, bare), inWhole))
        {
            return PlanningResult.Unsatisfiable(CoordinateOf(selection, item), [.. _path]);
        }

        foreach (var below in item.Child?.Objects ?? [])
        {
            var result = Find(below, part => inWhole(selections.Part(selection, item with { Child = selections.Part(item.Child!, part) })));
            if (result is not null)
            {
                return result;
            }
        }

        // Each field by itself has a plan, but no single source has one for all of them (R2).
        return item.Child is not null && !IsSolvable(selections.Part(selection, item), inWhole)
            ? PlanningResult.Unsatisfiable(CoordinateOf(selection, item), [.. _path])
            : null;
    }

    private bool IsSolvable(ObjectSelection part, Func<ObjectSelection, ObjectSelection> inWhole) =>
        solver.Solve(inWhole(part), solver.Nowhere) is not null;

    private static string CoordinateOf(ObjectSelection selection, SelectionItem item) => $"{selection.Type}.{item.Field.Name}";
}
