using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <content>Which options can be had: most of them are seen in builds that are known anyway, the solver is asked for the rest.</content>
internal sealed partial class Reasoner
{
    private sealed class Possibilities
    {
        private readonly Reasoner _reasoner;
        private readonly RuleFormula _formula;
        private readonly Solver _solver;
        private readonly Draft _draft;
        private readonly bool[] _isSeen;
        private readonly bool[] _flipped;

        public Possibilities(Reasoner reasoner, Draft draft)
        {
            (_reasoner, _formula, _solver, _draft) = (reasoner, reasoner._formula, reasoner._solver, draft);
            _isSeen = draft.Model[.._formula.Codes.Length];
            _flipped = [.. draft.Model];
        }

        public bool Contain(int option)
        {
            if (!_isSeen[option] && !IsOneFlipAway(option))
            {
                _isSeen[option] = Search(option);
            }

            return _isSeen[option];
        }

        // The known build with the option instead of the others of its group that go: valid if the few clauses are that notice.
        private bool IsOneFlipAway(int option)
        {
            var group = _formula.GroupOf[option];
            List<int> leaving = !_formula.IsSingle[group]
                ? []
                : [.. Enumerable.Range(0, _isSeen.Length).Where(v => _formula.GroupOf[v] == group && _draft.Model[v])];
            _flipped[option] = true;
            leaving.ForEach(v => _flipped[v] = false);
            var isValid = Hold(Literal.Of(option, false)) && leaving.TrueForAll(v => Hold(Literal.Of(v, true)));
            _flipped[option] = false;
            leaving.ForEach(v => _flipped[v] = true);
            return isValid && (_isSeen[option] = true);
        }

        private bool Hold(int falsified)
        {
            foreach (var clause in _reasoner._occurrences.Value[falsified])
            {
                if (!Array.Exists(clause, l => _flipped[Literal.Variable(l)] == Literal.IsPositive(l)))
                {
                    return false;
                }
            }

            return true;
        }

        private bool Search(int option)
        {
            // Steered to what has not been seen, so that one build shows as much as it can.
            for (var v = 0; v < _isSeen.Length; v++)
            {
                _solver.SetPhase(v, !_isSeen[v]);
            }

            var choices = _reasoner.Exchanged(_draft, option);
            if (!_solver.Solve(choices))
            {
                return false;
            }

            // A build without a choice that was exchanged says something about that group only.
            var isWhole = choices.Length > _draft.Choices.Length;
            for (var v = 0; v < _isSeen.Length; v++)
            {
                _isSeen[v] |= _solver.Model[v] && (isWhole || _formula.GroupOf[v] == _formula.GroupOf[option]);
            }

            return true;
        }
    }
}
