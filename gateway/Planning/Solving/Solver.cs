using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>
/// Finds the cheapest way to answer a selection. The question at each object is only which sources to open; who answers what,
/// and how, follows. What was found for a selection and the states its objects are in is remembered, so the same part of an
/// operation is solved once however many plans it belongs to.
/// </summary>
/// <remarks>The rules R1 to R24 that comments name are those of gateway/README.md.</remarks>
internal sealed partial class Solver(
    GraphFacts facts, SelectionFactory selections, PlanningBudget budget, PlanningOptions options, SearchTrace? trace = null)
{
    /// <summary>How many keys of keys and requirements of requirements are followed.</summary>
    private const int MaxDistance = 24;

    private readonly Dictionary<(int Source, FactType Type, FieldSet? View), State> _states = [];
    private readonly Dictionary<(int Selection, int Known, ulong Forbidden, int Guard), Solution?> _solutions = [];
    private readonly State?[] _wayStates = new State?[facts.WayCount];
    private RequirementGuard _guard = new();

    /// <summary>No state: where root selections start.</summary>
    public StateSet Nowhere { get; } = StateSet.CreateEmpty();

    /// <summary>Solves a selection; null when there is no way.</summary>
    /// <param name="selection">What is asked.</param>
    /// <param name="known">The states in which the objects are there.</param>
    /// <param name="forbidden">Sources that may not be opened, because a key for them is being looked for.</param>
    public Solution? Solve(ObjectSelection selection, StateSet known, ulong forbidden = 0)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var key = (selection.Structure, known.Id, forbidden, _guard.Id);
        if (_solutions.TryGetValue(key, out var solution))
        {
            return solution;
        }

        // Until it is solved it is a dead end: a way that leads back here is none.
        _solutions[key] = null;
        solution = selection.Items.Count == 0
            ? new Solution(selection, known, default, [], [])
            : selection.Distance > MaxDistance || budget.IsOverdrawn ? null : Search(selection, known, forbidden);
        return _solutions[key] = solution;
    }

    public State StateOf(int source, FactType type, FieldSet? view)
    {
        if (!_states.TryGetValue((source, type, view), out var state))
        {
            _states[(source, type, view)] = state = new State(_states.Count, source, type, view);
        }

        return state;
    }

    private State StateOf(Way way) => _wayStates[way.Id] ??= StateOf(way.Source, way.Type, view: null);

    private Solution? Search(ObjectSelection selection, StateSet known, ulong forbidden)
    {
        // What is there often suffices, and no hop is cheaper than that: who else could answer need not be found out.
        var without = Attempt(selection, known, [], forbidden, long.MaxValue);
        if (without is not null && trace is null && without.Cost.Total < Cost.Hop)
        {
            return without;
        }

        var candidates = Candidates.Of(this, selection, known, forbidden);
        if (candidates is null)
        {
            trace?.Reject(selection, known, [], "no source answers all that is asked");
            return null;
        }

        return budget.IsUsedUp || candidates.Count > options.MaxExhaustiveSources
            ? SearchGreedily(selection, known, candidates, forbidden, without)
            : SearchAll(selection, known, candidates, forbidden, without);
    }

    /// <summary>Tries every set of sources that could do, small ones first.</summary>
    private Solution? SearchAll(ObjectSelection selection, StateSet known, Candidates candidates, ulong forbidden, Solution? without)
    {
        var best = without;
        for (var size = 1; size <= candidates.Count; size++)
        {
            if (best is not null && (trace is null ? Cost.Hop * size >= best.Cost.Total : size > best.Hops.Count + 1))
            {
                break;
            }

            foreach (var set in Subsets.OfSize(size, candidates.Count))
            {
                if (!candidates.Cover(set))
                {
                    continue;
                }

                if (budget.IsUsedUp && best is not null)
                {
                    return best;
                }

                var bound = trace is null ? best?.Cost.Total ?? long.MaxValue : long.MaxValue;
                var found = Attempt(selection, known, candidates.Pick(set), forbidden, bound);
                best = found is not null && found.Cost.Total < (best?.Cost.Total ?? long.MaxValue) ? found : best;
            }
        }

        return best;
    }

    /// <summary>
    /// For many candidates: covers what must be answered by the source that answers most of what is left, then leaves out what
    /// turns out not to be needed.
    /// </summary>
    private Solution? SearchGreedily(ObjectSelection selection, StateSet known, Candidates candidates, ulong forbidden, Solution? without)
    {
        if (without is not null && candidates.Cover(0))
        {
            return without;
        }

        var cover = candidates.GreedyCover();
        var best = Attempt(selection, known, candidates.Pick(cover), forbidden, long.MaxValue);
        if (best is null)
        {
            cover = candidates.All;
            best = Attempt(selection, known, candidates.Pick(cover), forbidden, long.MaxValue, isLenient: true);
        }

        for (var i = 0; best is not null && i < candidates.Count; i++)
        {
            var fewer = cover & ~(1UL << i);
            if (fewer != cover && candidates.Cover(fewer)
                && Attempt(selection, known, candidates.Pick(fewer), forbidden, best.Cost.Total) is { } cheaper)
            {
                (best, cover) = (cheaper, fewer);
            }
        }

        return best;
    }
}
