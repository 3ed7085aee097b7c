using Federation.Composition.Graph;
using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

internal sealed partial class Solver
{
    /// <summary>Opens a set of sources and lets them answer; null when that does not work or costs as much as the bound.</summary>
    private Solution? Attempt(
        ObjectSelection selection,
        StateSet known,
        IReadOnlyList<IReadOnlyList<Way>> open,
        ulong forbidden,
        long bound,
        bool isLenient = false)
    {
        budget.Spend();
        var attempt = new Opening(selection, known, forbidden);
        if (!Open(attempt, open, bound, isLenient) || !Choose(attempt, bound))
        {
            trace?.Reject(selection, known, open, attempt.Problem);
            return null;
        }

        // A source that answers nothing would only make a re-entry look free.
        var used = UsedStates.Of(attempt.Hops, attempt.Choices);
        if (attempt.Hops.Exists(h => !used.Contains(h.State)))
        {
            if (!isLenient)
            {
                trace?.Reject(selection, known, open, "one of them answers nothing");
                return null;
            }

            attempt.Hops.RemoveAll(h => !used.Contains(h.State));
        }

        var solution = new Solution(selection, known, attempt.Cost, attempt.Hops, attempt.Choices);
        trace?.Accept(solution, open);
        return solution;
    }

    /// <summary>
    /// Opens sources one after another as their keys can be had: from the states that are known, else from those and the ones
    /// opened before. A key may be a selection of any depth, with hops of its own (R10).
    /// </summary>
    private bool Open(Opening attempt, IReadOnlyList<IReadOnlyList<Way>> open, long bound, bool isLenient)
    {
        var waiting = open.ToList();
        while (waiting.Count > 0)
        {
            var count = waiting.Count;
            for (var i = 0; i < waiting.Count; i++)
            {
                if (BestEntry(attempt, waiting[i]) is not { } entry)
                {
                    continue;
                }

                attempt.Add(StateOf(entry.Way), entry.Way, entry.Key, entry.Level);
                waiting.RemoveAt(i--);
                if (attempt.Cost.Total >= bound)
                {
                    return attempt.Fail($"costs {attempt.Cost.Total} or more");
                }
            }

            if (waiting.Count == count)
            {
                return isLenient || attempt.Fail($"no key of {facts.Graph.Sources[waiting[0][0].Source]} can be had");
            }
        }

        return true;
    }

    private (Way Way, Solution? Key, int Level)? BestEntry(Opening attempt, IReadOnlyList<Way> ways)
    {
        (Way Way, Solution? Key, int Level)? best = null;
        foreach (var way in ways)
        {
            if (way.Key is null)
            {
                return (way, null, 0);
            }

            var (key, level) = SolveKey(attempt, way);
            if (key is not null && key.Cost.Total < (best?.Key?.Cost.Total ?? long.MaxValue))
            {
                best = (way, key, level + key.Cost.Depth);
            }
        }

        return best;
    }

    private (Solution? Key, int Level) SolveKey(Opening attempt, Way way)
    {
        var fields = selections.OfFieldSet(way.Key!, attempt.Selection);
        var barred = attempt.Forbidden | (1UL << way.Source);
        var key = Solve(fields, attempt.Known, barred);
        var level = 1;
        if (key is null || key.Cost.Hops > 0)
        {
            var other = Solve(fields, attempt.OpenedSet(Nowhere), barred);
            if (other is not null && other.Cost.Total < (key?.Cost.Total ?? long.MaxValue))
            {
                (key, level) = (other, 1 + attempt.DeepestLevel);
            }
        }

        return (key, level);
    }

    /// <summary>Sources as they are opened for one attempt.</summary>
    private sealed class Opening
    {
        private StateSet? _set;

        public Opening(ObjectSelection selection, StateSet known, ulong forbidden)
        {
            Selection = selection;
            Known = known;
            Forbidden = forbidden;
            _set = known;
            foreach (var state in known.States)
            {
                Opened.Add((state, 0));
            }
        }

        public ObjectSelection Selection { get; }

        public StateSet Known { get; }

        public ulong Forbidden { get; }

        /// <summary>The states that are there, with the level from which on.</summary>
        public List<(State State, int Level)> Opened { get; } = [];

        public List<Hop> Hops { get; } = [];

        public List<Choice> Choices { get; } = [];

        /// <summary>Entries with required data so far: another with the same key can share the request.</summary>
        public HashSet<(int Source, FieldSet Key)> Reentries { get; } = [];

        public Cost Cost { get; private set; }

        public int DeepestLevel { get; private set; }

        public string Problem { get; private set; } = "";

        public void Add(State state, Way way, Solution? key, int level)
        {
            Opened.Add((state, level));
            Hops.Add(new Hop(state, way, key));
            Spend((key?.Cost ?? default) + Cost.OfHop(level));
            DeepestLevel = Math.Max(DeepestLevel, level);
            _set = null;
        }

        public void Spend(Cost cost) => Cost += cost;

        public bool Fail(string problem)
        {
            Problem = problem;
            return false;
        }

        public StateSet OpenedSet(StateSet empty) => _set ??= empty.Of([.. Opened.Select(o => o.State)]);
    }
}
