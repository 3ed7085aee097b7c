using System.Numerics;
using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

internal sealed partial class Solver
{
    /// <summary>The sources that could be opened for a selection, and which of them must be.</summary>
    private sealed class Candidates
    {
        private readonly List<List<Way>> _ways = [];
        private readonly List<ulong> _needs = [];

        public int Count => _ways.Count;

        public ulong All => Subsets.All(Count);

        /// <summary>The candidates; null when something is asked that none of them answers.</summary>
        public static Candidates? Of(Solver solver, ObjectSelection selection, StateSet known, ulong forbidden)
        {
            var candidates = new Candidates();
            foreach (var ways in solver.RelevantWays(selection, known, known.Sources | forbidden))
            {
                candidates._ways.Add(ways);
            }

            return candidates.FindNeeds(solver, selection, known) ? candidates : null;
        }

        /// <summary>Whether a set has, for each item that must be answered by a new source, one that answers it.</summary>
        public bool Cover(ulong set)
        {
            foreach (var need in _needs)
            {
                if ((need & set) == 0)
                {
                    return false;
                }
            }

            return true;
        }

        public IReadOnlyList<IReadOnlyList<Way>> Pick(ulong set)
        {
            var picked = new List<IReadOnlyList<Way>>(BitOperations.PopCount(set));
            for (var rest = set; rest != 0; rest &= rest - 1)
            {
                picked.Add(_ways[BitOperations.TrailingZeroCount(rest)]);
            }

            return picked;
        }

        public ulong GreedyCover()
        {
            var cover = 0UL;
            var open = _needs.ToList();
            while (open.Count > 0)
            {
                var best = Enumerable.Range(0, Count).MaxBy(i => open.Count(n => ((n >> i) & 1) != 0));
                cover |= 1UL << best;
                open.RemoveAll(n => ((n >> best) & 1) != 0);
            }

            return cover;
        }

        private bool FindNeeds(Solver solver, ObjectSelection selection, StateSet known)
        {
            for (var i = 0; i < selection.Items.Count; i++)
            {
                if (solver.IsAnswered(selection, i, known) || selection.CanRequire(i))
                {
                    continue;
                }

                var need = 0UL;
                for (var c = 0; c < _ways.Count; c++)
                {
                    if (_ways[c].Exists(w => selection.ServicesOf(solver.Facts, solver.StateOf(w))[i].Kind != FieldServiceKind.None))
                    {
                        need |= 1UL << c;
                    }
                }

                if (need == 0)
                {
                    return false;
                }

                if (!_needs.Contains(need))
                {
                    _needs.Add(need);
                }
            }

            return true;
        }
    }

    private GraphFacts Facts => facts;

    private bool IsAnswered(ObjectSelection selection, int item, StateSet known)
    {
        foreach (var state in known.States)
        {
            if (selection.ServicesOf(facts, state)[item].Kind == FieldServiceKind.Direct)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The ways into sources that can be of use, by source: to those that answer an item, or part of a requirement of an item, or
    /// part of a key that is not there already.
    /// </summary>
    private List<List<Way>> RelevantWays(ObjectSelection selection, StateSet known, ulong excluded)
    {
        var ways = selection.Type.Ways
            .Where(w => ((excluded >> w.Source) & 1) == 0)
            .GroupBy(w => w.Source)
            .Select(g => g.ToList())
            .ToList();
        if (selection.Type.IsRoot)
        {
            ways.RemoveAll(w => !Answers(selection, w));
            return ways;
        }

        var relevant = new bool[ways.Count];
        var open = new Stack<ObjectSelection>();
        for (var i = 0; i < selection.Items.Count; i++)
        {
            if (selection.CanRequire(i))
            {
                OpenRequirements(selection, i, open);
            }
        }

        for (var i = 0; i < ways.Count; i++)
        {
            if (Answers(selection, ways[i]))
            {
                Mark(i);
            }
        }

        while (open.TryPop(out var fields))
        {
            for (var i = 0; i < ways.Count; i++)
            {
                if (!relevant[i] && Answers(fields, ways[i]))
                {
                    Mark(i);
                }
            }
        }

        return [.. ways.Where((_, i) => relevant[i])];

        void Mark(int index)
        {
            relevant[index] = true;
            foreach (var way in ways[index])
            {
                OpenKey(way, selection, known, excluded, open);
            }
        }
    }

    private void OpenRequirements(ObjectSelection selection, int item, Stack<ObjectSelection> open)
    {
        foreach (var way in selection.Type.Ways.Where(w => w.Key is not null))
        {
            if (selection.ServicesOf(facts, StateOf(way))[item] is { Kind: FieldServiceKind.AfterRequirement, Requires: { } requires })
            {
                open.Push(selections.OfFieldSet(requires, selection));
                open.Push(selections.OfFieldSet(way.Key!, selection));
            }
        }
    }

    private void OpenKey(Way way, ObjectSelection selection, StateSet known, ulong excluded, Stack<ObjectSelection> open)
    {
        var key = selections.OfFieldSet(way.Key!, selection);
        if (budget.IsUsedUp || Solve(key, known, (excluded & ~known.Sources) | (1UL << way.Source)) is not { Cost.Hops: 0 })
        {
            open.Push(key);
        }
    }

    private bool Answers(ObjectSelection fields, List<Way> ways)
    {
        foreach (var way in ways)
        {
            foreach (var service in fields.ServicesOf(facts, StateOf(way)))
            {
                if (service.Kind == FieldServiceKind.Direct)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
