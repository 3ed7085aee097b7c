using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <content>Why something is not possible, and what would make it so.</content>
internal sealed partial class Reasoner
{
    private const int MostResolutions = 3;

    private ConflictExplanation Explain(Draft before, int asked, PriceDelta? price)
    {
        var others = NewestFirst(before, asked);
        var conflict = _quickXplain.Explain([asked], others) ?? [];
        return new(
            ToChoice(asked),
            [.. conflict.Select(ToChoice)],
            _tracer.Value.Trace([asked, .. conflict]),
            Resolutions(before, asked, others, conflict, price));
    }

    private static int[] NewestFirst(Draft before, int asked) =>
        [.. before.Choices.Where(l => Literal.Variable(l) != Literal.Variable(asked)).Reverse()];

    // Fewest changes of the build; the newest earlier choice stays; the smallest difference in price; the older choices give way.
    private List<Resolution> Resolutions(Draft before, int asked, int[] newestFirst, int[] conflict, PriceDelta? price)
    {
        var ways = new List<(int Changes, bool LosesNewest, Resolution Resolution)>();
        foreach (var correction in new Corrections(_quickXplain, _solver, asked, newestFirst, conflict).Find())
        {
            int[] choices = [.. newestFirst.Except(correction).Reverse(), asked];
            var after = TryDraft(choices) ?? throw new InvalidOperationException("A correction does not correct.");
            var (add, remove) = Difference(before, after);
            var resolution = new Resolution(Codes(add), Codes(remove), [.. choices.Select(ToChoice)], price?.Invoke(Codes(add), Codes(remove)));
            ways.Add((add.Count + remove.Count, correction.Contains(newestFirst[0]), resolution));
        }

        return
        [
            .. ways
                .OrderBy(w => w.Changes)
                .ThenBy(w => w.LosesNewest)
                .ThenBy(w => Math.Abs(w.Resolution.PriceDelta ?? 0))
                .Select(w => w.Resolution)
                .Take(MostResolutions),
        ];
    }

    private static (List<int> Add, List<int> Remove) Difference(Draft before, Draft after)
    {
        var (add, remove) = (new List<int>(), new List<int>());
        for (var v = 0; v < before.IsTaken.Length; v++)
        {
            if (before.IsTaken[v] != after.IsTaken[v])
            {
                (after.IsTaken[v] ? add : remove).Add(v);
            }
        }

        return (add, remove);
    }

    // The rules by which the literal follows from the build's choices and standard options; none when it does not. Mostly the latest
    // choice alone is reason enough.
    private IReadOnlyList<Rule> RulesBehind(Draft draft, int literal)
    {
        var denied = Literal.Not(literal);
        if (draft.Choices.Length > 0 && _tracer.Value.TryTrace([denied, draft.Choices[^1]]) is { } direct)
        {
            return direct;
        }

        int[] reasons = [.. draft.Kept.Where(l => Literal.Variable(l) != Literal.Variable(literal)).Reverse()];
        return _quickXplain.Explain([denied], reasons) is { } conflict ? _tracer.Value.Trace([denied, .. conflict]) : [];
    }
}
