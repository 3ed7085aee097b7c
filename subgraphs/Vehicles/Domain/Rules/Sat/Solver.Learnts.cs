namespace Federation.Vehicles.Domain.Rules.Sat;

/// <content>The learnt clauses: kept from call to call, but not without bound (section 4.5 of the paper).</content>
internal sealed partial class Solver
{
    private const int MostLearnts = 2_000;
    private const double ClauseLimit = 1e20;
    private const double ClauseDecay = 0.999;

    private readonly List<(int Clause, double Activity)> _learnts = [];
    private double _clauseIncrement = 1;

    /// <summary>How many learnt clauses are kept at the moment.</summary>
    public int LearntClauses => _learnts.Count;

    /// <summary>Drops all that was learnt and all levels, so that the next answer does not depend on earlier questions.</summary>
    public void Forget()
    {
        CancelUntil(0);
        _assumptionCount = 0;
        if (_learnts.Count > 0)
        {
            _learnts.Clear();
            Rebuild();
        }
    }

    private void Learn()
    {
        if (_learnt.Count == 1)
        {
            Enqueue(_learnt[0], None);
            return;
        }

        var clause = Store(_learnt);
        if (_learntsFrom == None)
        {
            _learntsFrom = clause;
        }

        // 1 + index: 0 says that the clause was given.
        _learnts.Add((clause, _clauseIncrement));
        _arena[clause + 1] = _learnts.Count;
        Attach(clause);
        Enqueue(_learnt[0], clause);
    }

    private void BumpClause(int clause)
    {
        if (_arena[clause + 1] is not (> 0 and var learnt))
        {
            return;
        }

        var (at, activity) = _learnts[learnt - 1];
        _learnts[learnt - 1] = (at, activity + _clauseIncrement);
        if (activity + _clauseIncrement > ClauseLimit)
        {
            for (var i = 0; i < _learnts.Count; i++)
            {
                _learnts[i] = (_learnts[i].Clause, _learnts[i].Activity / ClauseLimit);
            }

            _clauseIncrement /= ClauseLimit;
        }
    }

    /// <summary>At level 0, where no clause is a reason that is still asked for: forgets the less active half of too many.</summary>
    private void ReduceLearnts()
    {
        if (_learnts.Count < MostLearnts)
        {
            return;
        }

        // The order of the survivors is that of their making, so that the same questions give the same search.
        var survivors = _learnts.OrderByDescending(l => l.Activity).ThenBy(l => l.Clause).Take(MostLearnts / 2).OrderBy(l => l.Clause).ToList();
        _learnts.Clear();
        _learnts.AddRange(survivors);
        Rebuild();
    }

    private void Rebuild()
    {
        for (var l = 0; l < _watches.Length; l++)
        {
            _watches[l].Count = 0;
        }

        var size = _learntsFrom;
        for (var i = 0; i < _learnts.Count; i++)
        {
            var (from, activity) = _learnts[i];
            var length = _arena[from] + Header;
            Array.Copy(_arena, from, _arena, size, length);
            _arena[size + 1] = i + 1;
            _learnts[i] = (size, activity);
            size += length;
        }

        _arenaSize = size;
        for (var clause = 0; clause < _arenaSize; clause += _arena[clause] + Header)
        {
            WatchWhatCanHold(clause);
            Attach(clause);
        }

        Array.Fill(_reasons, None);
    }

    // Clauses are only ever rebuilt at level 0. A literal that is false there must not be watched while there is another one.
    private void WatchWhatCanHold(int clause)
    {
        var literals = _arena.AsSpan(clause + Header, _arena[clause]);
        for (var (watched, i) = (0, 0); i < literals.Length && watched < 2; i++)
        {
            if (_values[literals[i]] >= 0)
            {
                (literals[watched], literals[i]) = (literals[i], literals[watched]);
                watched++;
            }
        }
    }
}
