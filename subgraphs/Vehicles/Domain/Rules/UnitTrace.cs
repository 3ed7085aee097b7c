using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// The rules of a contradiction that unit propagation finds. It starts from nothing each time and takes clauses in their order, so that the
/// same facts always give the same rules, whatever was asked before.
/// </summary>
internal sealed class UnitTrace
{
    private const int Unassigned = -2;
    private const int Fact = -1;

    private readonly RuleFormula _formula;
    private readonly List<int>[] _occurrences;
    private readonly int[] _units;
    private readonly int[] _open;
    private readonly int[] _reasons;
    private readonly List<int> _trail = [];

    public UnitTrace(RuleFormula formula)
    {
        _formula = formula;
        _occurrences = new List<int>[2 * formula.Variables];
        _open = new int[formula.Clauses.Length];
        // By literal: the clause that implied it.
        _reasons = new int[2 * formula.Variables];
        _units = [.. Enumerable.Range(0, formula.Clauses.Length).Where(c => formula.Clauses[c].Literals.Length == 1)];
        for (var l = 0; l < _occurrences.Length; l++)
        {
            _occurrences[l] = [];
        }

        for (var c = 0; c < formula.Clauses.Length; c++)
        {
            foreach (var literal in formula.Clauses[c].Literals)
            {
                _occurrences[literal].Add(c);
            }
        }
    }

    /// <summary>Numbers of the rules, in their order; null when propagation alone finds no contradiction.</summary>
    public int[]? Refute(ReadOnlySpan<int> facts)
    {
        _trail.Clear();
        Array.Fill(_reasons, Unassigned);
        for (var c = 0; c < _open.Length; c++)
        {
            _open[c] = _formula.Clauses[c].Literals.Length;
            if (_open[c] == 0)
            {
                return [_formula.Clauses[c].Rule];
            }
        }

        foreach (var fact in facts)
        {
            if (!TryAssign(fact, Fact))
            {
                return RulesBehind(Literal.Not(fact), []);
            }
        }

        foreach (var unit in _units)
        {
            if (!TryAssign(_formula.Clauses[unit].Literals[0], unit))
            {
                return RulesBehind(Literal.Not(_formula.Clauses[unit].Literals[0]), [unit]);
            }
        }

        for (var i = 0; i < _trail.Count; i++)
        {
            foreach (var clause in _occurrences[Literal.Not(_trail[i])])
            {
                if (--_open[clause] == 1 && Implied(clause) is var literal and >= 0 && !TryAssign(literal, clause))
                {
                    return RulesBehind(Literal.Not(literal), [clause]);
                }
            }
        }

        return null;
    }

    // The literal of the clause that is not false yet; none when the clause holds already.
    private int Implied(int clause)
    {
        var left = -1;
        foreach (var literal in _formula.Clauses[clause].Literals)
        {
            if (_reasons[literal] != Unassigned)
            {
                return -1;
            }

            // A clause may have lost its last literal while that waits on the trail: then this one is false, and the assignment fails.
            if (left < 0 || _reasons[Literal.Not(literal)] == Unassigned)
            {
                left = literal;
            }
        }

        return left;
    }

    private bool TryAssign(int literal, int reason)
    {
        if (_reasons[Literal.Not(literal)] != Unassigned)
        {
            return false;
        }

        if (_reasons[literal] == Unassigned)
        {
            _reasons[literal] = reason;
            _trail.Add(literal);
        }

        return true;
    }

    private int[] RulesBehind(int literal, IEnumerable<int> clauses)
    {
        var rules = new SortedSet<int>(clauses.Select(c => _formula.Clauses[c].Rule));
        var seen = new HashSet<int>();
        var open = new Stack<int>(clauses.SelectMany(c => _formula.Clauses[c].Literals).Select(Literal.Not).Append(literal));
        while (open.TryPop(out var next))
        {
            if (_reasons[next] >= 0 && seen.Add(next))
            {
                var (literals, rule) = _formula.Clauses[_reasons[next]];
                rules.Add(rule);
                foreach (var other in literals)
                {
                    if (other != next)
                    {
                        open.Push(Literal.Not(other));
                    }
                }
            }
        }

        return [.. rules];
    }
}
