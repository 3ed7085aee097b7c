using System.Runtime.CompilerServices;
using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>
/// Cuts fragments on unions to the members that every source can return which could answer the field here (R4): what a
/// client gets must not depend on which of them a plan chooses.
/// </summary>
internal sealed class UnionNarrowing(GraphFacts facts, Solver solver)
{
    /// <summary>Goes through what a client asks.</summary>
    /// <param name="selection">The selection at an object.</param>
    /// <param name="reachable">The sources in which the object could be without another lookup.</param>
    public void Narrow(ObjectSelection selection, ulong reachable)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var within = selection.Type.Ways.Aggregate(reachable, (mask, way) => mask | (1UL << way.Source));
        for (var i = 0; i < selection.Items.Count; i++)
        {
            if (selection.Items[i].Child is not { } child)
            {
                continue;
            }

            var answering = 0UL;
            HashSet<FactType>? common = null;
            foreach (var source in facts.Graph.Sources.Where(s => ((within >> s.Id) & 1) != 0))
            {
                if (ServiceAt(selection, i, source.Id) is not { } service)
                {
                    continue;
                }

                answering |= source.Bit;
                var possible = facts.Type(service.Type)!.PossibleIn(source.Id);
                common = common is null ? [.. possible] : [.. common.Intersect(possible)];
            }

            if (child.Type.Graph.Kind == Composition.Graph.TypeKind.Union && (answering & (answering - 1)) != 0)
            {
                child.Allowed = common;
            }

            foreach (var below in child.Objects)
            {
                Narrow(below, answering != 0 ? answering : reachable);
            }
        }
    }

    private FieldService? ServiceAt(ObjectSelection selection, int item, int source)
    {
        foreach (var type in (IEnumerable<FactType>)[.. selection.Type.StandIns.Where(i => i.IsStandInAt(source)), selection.Type])
        {
            var service = selection.ServicesOf(facts, solver.StateOf(source, type, view: null))[item];
            if (service.Kind != FieldServiceKind.None)
            {
                return service;
            }
        }

        return null;
    }
}
