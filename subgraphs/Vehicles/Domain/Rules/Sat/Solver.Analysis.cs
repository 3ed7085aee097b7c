namespace Federation.Vehicles.Domain.Rules.Sat;

/// <content>What a conflict teaches (section 4.3 of the paper).</content>
internal sealed partial class Solver
{
    private readonly bool[] _seen;
    private readonly List<int> _learnt = [];
    private readonly List<int> _marked = [];
    private readonly List<int> _core = [];

    /// <summary>
    /// The assumptions that the last call, which answered false, failed on; any superset of them fails too. Empty: no assumption can help.
    /// </summary>
    public IReadOnlyList<int> Core => _core;

    /// <summary>Fills <see cref="_learnt"/> with the clause of the first unique implication point; answers the level to go back to.</summary>
    private int Analyze(int conflict)
    {
        _learnt.Clear();
        _learnt.Add(None);
        var (open, at, literal) = (0, _trailSize - 1, None);
        do
        {
            // 1. Every literal of the clause was false before it implied the one that is resolved away.
            foreach (var other in Literals(conflict))
            {
                var variable = Literal.Variable(other);
                if (other == literal || _seen[variable] || _levels[variable] == 0)
                {
                    continue;
                }

                Mark(variable);
                _order.Bump(variable);
                if (_levels[variable] == _level)
                {
                    open++;
                }
                else
                {
                    _learnt.Add(other);
                }
            }

            BumpClause(conflict);

            // 2. Resolve with the reason of the latest marked literal, until only one of this level is left.
            while (!_seen[Literal.Variable(_trail[at])])
            {
                at--;
            }

            literal = _trail[at--];
            conflict = _reasons[Literal.Variable(literal)];
            open--;
        }
        while (open > 0);

        _learnt[0] = Literal.Not(literal);
        Shorten();
        _marked.ForEach(v => _seen[v] = false);
        _marked.Clear();
        return PlaceSecondWatch();
    }

    // A literal whose reason is made of other literals of the clause says nothing new.
    private void Shorten()
    {
        var kept = 1;
        for (var i = 1; i < _learnt.Count; i++)
        {
            if (!IsRedundant(_learnt[i]))
            {
                _learnt[kept++] = _learnt[i];
            }
        }

        _learnt.RemoveRange(kept, _learnt.Count - kept);
    }

    private bool IsRedundant(int literal)
    {
        var reason = _reasons[Literal.Variable(literal)];
        if (reason == None)
        {
            return false;
        }

        foreach (var other in Literals(reason))
        {
            var variable = Literal.Variable(other);
            if (variable != Literal.Variable(literal) && !_seen[variable] && _levels[variable] > 0)
            {
                return false;
            }
        }

        return true;
    }

    // The clause watches the literal that it implies and one of the level to go back to.
    private int PlaceSecondWatch()
    {
        if (_learnt.Count == 1)
        {
            return 0;
        }

        var second = 1;
        for (var i = 2; i < _learnt.Count; i++)
        {
            if (_levels[Literal.Variable(_learnt[i])] > _levels[Literal.Variable(_learnt[second])])
            {
                second = i;
            }
        }

        (_learnt[1], _learnt[second]) = (_learnt[second], _learnt[1]);
        return _levels[Literal.Variable(_learnt[1])];
    }

    /// <summary>Fills <see cref="Core"/> with the assumptions that made this one impossible.</summary>
    private void AnalyzeFinal(int assumption)
    {
        _core.Clear();
        _core.Add(assumption);
        if (_level == 0 || _levels[Literal.Variable(assumption)] == 0)
        {
            return;
        }

        Mark(Literal.Variable(assumption));
        for (var i = _trailSize - 1; i >= _levelStarts[1]; i--)
        {
            var variable = Literal.Variable(_trail[i]);
            if (!_seen[variable])
            {
                continue;
            }

            if (_reasons[variable] == None)
            {
                // All decisions are assumptions as long as an assumption can fail. The negation of the failing one may be among them.
                _core.Add(_trail[i]);
                continue;
            }

            foreach (var other in Literals(_reasons[variable]))
            {
                if (_levels[Literal.Variable(other)] > 0 && !_seen[Literal.Variable(other)])
                {
                    Mark(Literal.Variable(other));
                }
            }
        }

        _marked.ForEach(v => _seen[v] = false);
        _marked.Clear();
    }

    private void Mark(int variable)
    {
        _seen[variable] = true;
        _marked.Add(variable);
    }
}
