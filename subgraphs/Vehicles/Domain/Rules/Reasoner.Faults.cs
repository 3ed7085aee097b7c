using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <content>What is wrong with the rules themselves.</content>
internal sealed partial class Reasoner
{
    public IEnumerable<RulesetFault> Faults(BuildContext context)
    {
        var car = $"the trim '{context.Trim}' in '{context.Market}' on {context.Date:yyyy-MM-dd}";
        if (!_solver.Solve([]))
        {
            var rules = Names(_tracer.Value.Trace([]));
            yield return new(RulesetFaultKind.Unsatisfiable, $"There is no way to build {car}: {Spelt(rules)} contradict each other.", [], rules, context);
            yield break;
        }

        foreach (var option in DeadOptions())
        {
            var rules = Names(_tracer.Value.Trace([Literal.Of(option, true)]));
            yield return new(
                RulesetFaultKind.DeadOption,
                $"'{_formula.Codes[option]}' is offered for {car}, but {Spelt(rules)} never let it be chosen: change one of them, or do not offer it there.",
                [_formula.Codes[option]],
                rules,
                context);
        }

        int[] standard = [.. Enumerable.Range(0, _formula.Codes.Length).Where(v => _formula.IsStandard[v]).Select(v => Literal.Of(v, true))];
        if (_quickXplain.Explain([], standard) is { } conflict)
        {
            var rules = Names(_tracer.Value.Trace(conflict));
            var options = Codes(conflict.Select(Literal.Variable));
            yield return new(
                RulesetFaultKind.StandardConflict,
                $"{car} comes with {Spelt(options)}, which do not go together by {Spelt(rules)}: change what is standard, or the rules.",
                options,
                rules,
                context);
        }
    }

    private IEnumerable<int> DeadOptions()
    {
        var isSeen = new bool[_formula.Codes.Length];
        for (var option = 0; option < isSeen.Length; option++)
        {
            if (isSeen[option] || !_formula.IsOffered[option])
            {
                continue;
            }

            // Steered to what has not been seen: a few builds show almost every option.
            for (var v = 0; v < isSeen.Length; v++)
            {
                _solver.SetPhase(v, !isSeen[v]);
            }

            if (!_solver.Solve([Literal.Of(option, true)]))
            {
                yield return option;
                continue;
            }

            for (var v = 0; v < isSeen.Length; v++)
            {
                isSeen[v] |= _solver.Model[v];
            }
        }
    }

    private static string[] Names(IEnumerable<Rule> rules) => [.. rules.Select(r => r.Code)];

    private static string Spelt(IReadOnlyList<string> codes) => string.Join(", ", codes.Select(c => $"'{c}'"));
}
