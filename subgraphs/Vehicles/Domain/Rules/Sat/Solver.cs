namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>
/// A small incremental CDCL solver after Eén and Sörensson, "An extensible SAT-solver" (MiniSat, http://minisat.se/downloads/MiniSat.pdf):
/// two watched literals, learning from the first unique implication point, activities, saved phases, Luby restarts, solving under
/// assumptions. Clauses learnt in one call stay for the next. Deterministic; not for two threads at once.
/// </summary>
/// <remarks>
/// Two things are made for a configurator, which asks hundreds of almost equal questions: calls that share their first assumptions
/// keep the propagated trail of those, and <see cref="Solve(ReadOnlySpan{int}, int[])"/> decides in a given order of preference.
/// </remarks>
internal sealed partial class Solver
{
    private const int None = -1;
    private const int Header = 2;

    private readonly int _variables;
    private readonly sbyte[] _values;
    private readonly int[] _levels;
    private readonly int[] _reasons;
    private readonly bool[] _phases;
    private readonly bool[] _model;
    private readonly int[] _trail;
    private readonly int[] _levelStarts;
    private readonly WatchList[] _watches;
    private readonly ActivityHeap _order;
    private int[] _arena = new int[4096];
    private int _arenaSize;
    private int _learntsFrom = None;
    private int _trailSize;
    private int _propagated;
    private int _level;
    private bool _isConsistent = true;

    public Solver(int variables)
    {
        _variables = variables;
        _values = new sbyte[2 * variables];
        _levels = new int[variables];
        _reasons = new int[variables];
        _phases = new bool[variables];
        _model = new bool[variables];
        _trail = new int[variables];
        _seen = new bool[variables];
        _watches = new WatchList[2 * variables];
        _order = new ActivityHeap(variables);
        // An assumption that already holds has a level of its own without a literal, so there may be more levels than variables.
        _levelStarts = new int[(2 * variables) + 2];
        for (var v = 0; v < variables; v++)
        {
            _order.Insert(v);
        }
    }

    /// <summary>How often a conflict was learnt from, over all calls.</summary>
    public long Conflicts { get; private set; }

    /// <summary>How often one of the calls of <see cref="Solve(ReadOnlySpan{int})"/> searched.</summary>
    public long Calls { get; private set; }

    /// <summary>The assignment of the last call that answered true.</summary>
    public ReadOnlySpan<bool> Model => _model;

    /// <summary>Adds a clause that holds in all calls from now on. Before the first call with preferences, or between calls.</summary>
    public void AddClause(ReadOnlySpan<int> literals)
    {
        if (_learntsFrom != None)
        {
            throw new InvalidOperationException("Clauses are added before the first call that learns.");
        }

        CancelUntil(0);
        _assumptionCount = 0;
        var kept = new List<int>(literals.Length);
        foreach (var literal in literals)
        {
            if (_values[literal] > 0 || kept.Contains(Literal.Not(literal)))
            {
                return;
            }

            if (_values[literal] == 0 && !kept.Contains(literal))
            {
                kept.Add(literal);
            }
        }

        switch (kept)
        {
            case []:
                _isConsistent = false;
                break;
            case [var unit]:
                Enqueue(unit, None);
                _isConsistent = Propagate() == None && _isConsistent;
                break;
            default:
                Attach(Store(kept));
                break;
        }
    }

    /// <summary>The phase that the variable is tried with next.</summary>
    public void SetPhase(int variable, bool holds) => _phases[variable] = holds;

    /// <summary>
    /// The level at which the variable of the last model was assigned: 0 by the clauses alone, up to the number of assumptions by
    /// them, above by decisions.
    /// </summary>
    public int LevelOf(int variable) => _levels[variable];

    private int Store(List<int> literals)
    {
        var size = literals.Count + Header;
        if (_arenaSize + size > _arena.Length)
        {
            Array.Resize(ref _arena, Math.Max(_arena.Length * 2, _arenaSize + size));
        }

        var clause = _arenaSize;
        _arena[clause] = literals.Count;
        _arena[clause + 1] = 0;
        literals.CopyTo(_arena, clause + Header);
        _arenaSize += size;
        return clause;
    }

    private void Attach(int clause)
    {
        var (first, second) = (_arena[clause + Header], _arena[clause + Header + 1]);
        var isBinary = _arena[clause] == 2;
        _watches[Literal.Not(first)].Add(new(clause, second, isBinary));
        _watches[Literal.Not(second)].Add(new(clause, first, isBinary));
    }

    private ReadOnlySpan<int> Literals(int clause) => _arena.AsSpan(clause + Header, _arena[clause]);

    private void Enqueue(int literal, int reason)
    {
        _values[literal] = 1;
        _values[Literal.Not(literal)] = -1;
        var variable = Literal.Variable(literal);
        _levels[variable] = _level;
        _reasons[variable] = reason;
        _trail[_trailSize++] = literal;
    }

    private void NewLevel()
    {
        _level++;
        _levelStarts[_level] = _trailSize;
    }

    private void CancelUntil(int level)
    {
        if (_level <= level)
        {
            return;
        }

        var start = _levelStarts[level + 1];
        for (var i = _trailSize - 1; i >= start; i--)
        {
            var literal = _trail[i];
            _values[literal] = 0;
            _values[Literal.Not(literal)] = 0;
            var variable = Literal.Variable(literal);
            _phases[variable] = Literal.IsPositive(literal);
            _order.Insert(variable);
        }

        _trailSize = start;
        _propagated = start;
        _level = level;
    }
}
