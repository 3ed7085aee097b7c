using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>Answers questions about builds of one car. It keeps what its solver learns, so it is not for two threads at once.</summary>
/// <remarks>
/// An answer never depends on earlier questions: it is made of answers of the solver that are either yes or no, and of best models, of
/// which there is one.
/// </remarks>
internal sealed partial class Reasoner
{
    private readonly RuleFormula _formula;
    private readonly Solver _solver;
    private readonly QuickXplain _quickXplain;
    private readonly Lazy<RuleTracer> _tracer;
    private readonly Lazy<List<int[]>[]> _occurrences;

    public Reasoner(RuleFormula formula)
    {
        _formula = formula;
        _solver = formula.NewSolver();
        _quickXplain = new QuickXplain(literals => _solver.Solve(literals));
        _tracer = new Lazy<RuleTracer>(() => new RuleTracer(formula));
        _occurrences = new Lazy<List<int[]>[]>(Occurrences);
    }

    /// <summary>The build for some choices. Those that do not hold with newer ones are lost.</summary>
    public ResolvedBuild Resolve(IReadOnlyList<Choice> choices) => ToBuild(Hold(choices), choices);

    /// <summary>Whether some valid build has (or has not) these options.</summary>
    public bool IsPossible(IEnumerable<Choice> choices)
    {
        var literals = new List<int>();
        foreach (var choice in choices)
        {
            if (_formula.TryGetNumber(choice.Option, out var option))
            {
                literals.Add(Literal.Of(option, choice.IsWanted));
            }
            else if (choice.IsWanted)
            {
                return false;
            }
        }

        return _solver.Solve(literals.ToArray());
    }

    private Draft Hold(IReadOnlyList<Choice> choices)
    {
        var literals = new List<int>(choices.Count);
        foreach (var choice in choices)
        {
            if (_formula.TryGetNumber(choice.Option, out var option) && (!choice.IsWanted || _formula.IsOffered[option]))
            {
                // What is said twice counts where it was said last.
                literals.RemoveAll(l => Literal.Variable(l) == option);
                literals.Add(Literal.Of(option, choice.IsWanted));
            }
        }

        return TryDraft([.. literals]) ?? TryDraft(Newest(literals)) ?? throw new InvalidOperationException("The rules allow no build at all.");
    }

    // The newest choice holds if it can, then the next of those that can hold with it, and so on.
    private int[] Newest(List<int> literals)
    {
        _solver.Solve([], [.. literals.AsEnumerable().Reverse()]);
        return [.. literals.Where(l => _solver.Model[Literal.Variable(l)] == Literal.IsPositive(l))];
    }

    private Draft? TryDraft(int[] choices)
    {
        if (!_solver.Solve(choices, _formula.Preferences))
        {
            return null;
        }

        // 1. Options that are chosen or standard, and what propagation makes of these, are in the build. Standard options are decided first,
        // so all that was assigned up to the level of the last of them follows from choices and standard options.
        var model = _solver.Model.ToArray();
        var taken = new bool[_formula.Codes.Length];
        var kept = new List<int>(choices);
        var last = choices.Length;
        for (var v = 0; v < taken.Length; v++)
        {
            if (model[v] && _formula.IsStandard[v])
            {
                taken[v] = true;
                kept.Add(Literal.Of(v, true));
                last = Math.Max(last, _solver.LevelOf(v));
            }
        }

        var open = new List<int>();
        for (var v = 0; v < taken.Length; v++)
        {
            taken[v] |= model[v] && _solver.LevelOf(v) <= last;
            if (model[v] && !taken[v])
            {
                open.Add(v);
            }
        }

        // 2. Of the rest, those without which there is no build. The others only complete it, and may be chosen otherwise.
        foreach (var option in open)
        {
            taken[option] = !_solver.Solve([.. kept, Literal.Of(option, false)]);
        }

        return new Draft(choices, model, taken, [.. kept]);
    }

    private ResolvedBuild ToBuild(Draft draft, IReadOnlyList<Choice> asked)
    {
        var held = draft.Choices.Select(ToChoice).ToList();
        var numbers = Enumerable.Range(0, _formula.Codes.Length);
        var completing = numbers.Where(v => draft.Model[v] && !draft.IsTaken[v]).ToList();
        return new(
            held,
            [.. asked.Except(held)],
            Codes(numbers.Where(v => draft.IsTaken[v])),
            Codes(completing),
            [.. completing.Select(v => _formula.GroupOf[v]).Distinct().Select(g => _formula.Groups[g].Code)]);
    }

    private Choice ToChoice(int literal) => new(_formula.Codes[Literal.Variable(literal)], Literal.IsPositive(literal));

    private string[] Codes(IEnumerable<int> options) => [.. options.Select(v => _formula.Codes[v])];

    private List<int[]>[] Occurrences()
    {
        var occurrences = new List<int[]>[2 * _formula.Variables];
        for (var l = 0; l < occurrences.Length; l++)
        {
            occurrences[l] = [];
        }

        foreach (var (literals, _) in _formula.Clauses)
        {
            foreach (var literal in literals)
            {
                occurrences[literal].Add(literals);
            }
        }

        return occurrences;
    }
}
