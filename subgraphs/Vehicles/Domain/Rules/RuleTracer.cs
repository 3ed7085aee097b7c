using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>Finds the rules behind facts that cannot hold together, as few as will do: a solver in which each rule can be switched off.</summary>
internal sealed class RuleTracer
{
    private readonly RuleFormula _formula;
    private readonly UnitTrace _trace;
    private readonly Solver _solver;
    private readonly int[] _switches;

    public RuleTracer(RuleFormula formula)
    {
        _formula = formula;
        _trace = new UnitTrace(formula);
        _solver = new Solver(formula.Variables + formula.Rules.Count);
        foreach (var (literals, rule) in formula.Clauses)
        {
            _solver.AddClause([.. literals, Literal.Not(Switch(rule))]);
        }

        _switches = [.. formula.Clauses.Select(c => c.Rule).Distinct().Order().Select(Switch)];
    }

    /// <summary>As <see cref="Trace"/>; null unless propagation alone shows that the facts cannot hold together.</summary>
    public IReadOnlyList<Rule>? TryTrace(ReadOnlySpan<int> facts) =>
        _trace.Refute(facts) is { } rules ? Named(WithoutTheNeedless([.. facts], [.. rules.Select(Switch)])) : null;

    /// <summary>The rules in the order of the ruleset; any of them left out, the facts can hold together. Empty when they can anyway.</summary>
    public IReadOnlyList<Rule> Trace(ReadOnlySpan<int> facts)
    {
        var solver = _solver;
        return TryTrace(facts) ?? Named(new QuickXplain(literals => solver.Solve(literals)).Explain(facts, _switches) ?? []);
    }

    private Rule[] Named(IEnumerable<int> switches) =>
        [.. switches.Order().Select(s => _formula.Rules[Literal.Variable(s) - _formula.Variables])];

    private int Switch(int rule) => Literal.Of(_formula.Variables + rule, true);

    private IEnumerable<int> WithoutTheNeedless(int[] facts, List<int> suspects)
    {
        for (var i = suspects.Count - 1; i >= 0 && suspects.Count > 1; i--)
        {
            var suspect = suspects[i];
            suspects.RemoveAt(i);
            if (_solver.Solve([.. facts, .. suspects]))
            {
                suspects.Insert(i, suspect);
            }
        }

        return suspects;
    }
}
