namespace Federation.Vehicles.Domain.Rules.Sat;

/// <content>The search (sections 4.1 and 4.6 of the paper).</content>
internal sealed partial class Solver
{
    private const int RestartUnit = 100;

    private int[] _assumptions = new int[64];
    private int _assumptionCount;
    private int[] _preferences = [];
    private int _nextPreference;

    /// <summary>Whether the clauses and the assumptions can hold together; <see cref="Model"/> then says how, otherwise <see cref="Core"/> why not.</summary>
    public bool Solve(ReadOnlySpan<int> assumptions) => Solve(assumptions, []);

    /// <summary>
    /// As <see cref="Solve(ReadOnlySpan{int})"/>, and the model is the best one in the lexicographic order of the preferences: the first
    /// preference that can hold does, then the second of those that can hold with it, and so on.
    /// </summary>
    /// <remarks>
    /// Preferences are decided in their order and never against themselves, so one that is false in the model is implied by assumptions and
    /// by preferences before it. See Di Rosa, Giunchiglia, Maratea, "Solving satisfiability problems with preferences", 2010.
    /// </remarks>
    public bool Solve(ReadOnlySpan<int> assumptions, int[] preferences)
    {
        Calls++;
        _core.Clear();
        if (!_isConsistent)
        {
            return false;
        }

        Assume(assumptions);
        _preferences = preferences;
        _nextPreference = 0;
        var (restarts, budget) = (0, RestartUnit);
        while (true)
        {
            var conflict = Propagate();
            if (conflict != None)
            {
                Conflicts++;
                budget--;
                if (_level == 0)
                {
                    _isConsistent = false;
                    return false;
                }

                CancelUntil(Analyze(conflict));
                Learn();
                _order.Fade();
                _clauseIncrement /= ClauseDecay;
                _nextPreference = 0;
                continue;
            }

            if (budget <= 0)
            {
                budget = RestartUnit * Luby.At(++restarts);
                CancelUntil(0);
                ReduceLearnts();
                _nextPreference = 0;
            }

            if (!NextAssumption(out var decision))
            {
                return false;
            }

            if (decision == None && (decision = NextDecision()) == None)
            {
                SaveModel();
                return true;
            }

            NewLevel();
            Enqueue(decision, None);
        }
    }

    // The levels of the assumptions that are the same as last time stay as they are, with all that follows from them.
    private void Assume(ReadOnlySpan<int> assumptions)
    {
        var same = assumptions.CommonPrefixLength(_assumptions.AsSpan(0, _assumptionCount));
        CancelUntil(same);
        if (_level == 0)
        {
            ReduceLearnts();
        }

        if (assumptions.Length > _assumptions.Length)
        {
            Array.Resize(ref _assumptions, Math.Max(assumptions.Length, 2 * _assumptions.Length));
        }

        assumptions.CopyTo(_assumptions);
        _assumptionCount = assumptions.Length;
    }

    // One level for each assumption, also for one that already holds: levels and assumptions have the same numbers.
    private bool NextAssumption(out int decision)
    {
        while (_level < _assumptionCount)
        {
            decision = _assumptions[_level];
            if (_values[decision] < 0)
            {
                AnalyzeFinal(decision);
                return false;
            }

            if (_values[decision] == 0)
            {
                return true;
            }

            NewLevel();
        }

        decision = None;
        return true;
    }

    private int NextDecision()
    {
        for (; _nextPreference < _preferences.Length; _nextPreference++)
        {
            if (_values[_preferences[_nextPreference]] == 0)
            {
                return _preferences[_nextPreference++];
            }
        }

        while (true)
        {
            var variable = _order.Take();
            if (variable == None)
            {
                return None;
            }

            if (_values[Literal.Of(variable, true)] == 0)
            {
                return Literal.Of(variable, _phases[variable]);
            }
        }
    }

    private void SaveModel()
    {
        for (var v = 0; v < _variables; v++)
        {
            _model[v] = _values[Literal.Of(v, true)] > 0;
        }
    }
}
