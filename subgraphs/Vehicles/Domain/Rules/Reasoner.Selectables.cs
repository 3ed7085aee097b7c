using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <content>What remains selectable.</content>
internal sealed partial class Reasoner
{
    public IReadOnlyList<SelectableGroup> Selectables(IReadOnlyList<Choice> choices, SelectableDetail detail, Func<string, bool> isAsked)
    {
        var draft = Hold(choices);
        var missing = ToBuild(draft, []).MissingGroups;
        var included = Included(draft);
        int[] groups = [.. Enumerable.Range(0, _formula.Groups.Count).Where(g => isAsked(_formula.Groups[g].Code))];
        var isPossible = new Possibilities(this, draft);
        var answer = new List<SelectableGroup>(groups.Length);
        foreach (var group in groups)
        {
            var selectables = new List<Selectable>(_formula.Groups[group].Options.Count);
            foreach (var code in _formula.Groups[group].Options)
            {
                _ = _formula.TryGetNumber(code, out var option);
                selectables.Add(Describe(draft, option, StateOf(draft, option, included, isPossible), detail));
            }

            answer.Add(new(_formula.Groups[group].Code, !missing.Contains(_formula.Groups[group].Code), selectables));
        }

        return answer;
    }

    private SelectableState StateOf(Draft draft, int option, HashSet<int> included, Possibilities possibilities)
    {
        if (!_formula.IsOffered[option])
        {
            return SelectableState.Unavailable;
        }

        if (!draft.IsTaken[option])
        {
            return possibilities.Contain(option) ? SelectableState.Selectable : SelectableState.Conflicting;
        }

        if (_formula.IsStandard[option])
        {
            return SelectableState.Standard;
        }

        if (included.Contains(option))
        {
            return SelectableState.Included;
        }

        return draft.Choices.Contains(Literal.Of(option, true)) ? SelectableState.Selected : SelectableState.Forced;
    }

    private Selectable Describe(Draft draft, int option, SelectableState state, SelectableDetail detail)
    {
        var code = _formula.Codes[option];
        if (detail == SelectableDetail.State || state is SelectableState.Selected or SelectableState.Standard)
        {
            return new(code, state, [], [], []);
        }

        var reasons = detail.HasFlag(SelectableDetail.Reasons);
        return state switch
        {
            SelectableState.Unavailable => new(code, state, [], [], reasons ? [.. _formula.Rules.OfType<AvailabilityRule>().Where(r => r.Option == code)] : []),
            SelectableState.Included or SelectableState.Forced => new(code, state, [], [], reasons ? RulesBehind(draft, Literal.Of(option, true)) : []),
            SelectableState.Conflicting => DescribeConflict(draft, option, detail),
            _ => DescribeChange(draft, option, detail),
        };
    }

    private Selectable DescribeConflict(Draft draft, int option, SelectableDetail detail)
    {
        var asked = Literal.Of(option, true);
        var others = NewestFirst(draft, asked);
        var conflict = _quickXplain.Explain([asked], others) ?? [];
        var resolution = detail.HasFlag(SelectableDetail.Changes) ? Resolutions(draft, asked, others, conflict, null).FirstOrDefault() : null;
        return new(
            _formula.Codes[option],
            SelectableState.Conflicting,
            [.. resolution?.Add.Where(c => c != _formula.Codes[option]) ?? []],
            resolution?.Remove ?? [],
            detail.HasFlag(SelectableDetail.Reasons) ? _tracer.Value.Trace([asked, .. conflict]) : []);
    }

    private Selectable DescribeChange(Draft draft, int option, SelectableDetail detail)
    {
        var after = TryDraft(Exchanged(draft, option)) ?? throw new InvalidOperationException("A selectable option cannot be selected.");
        var (add, remove) = Difference(draft, after);
        add.Remove(option);
        var rules = new SortedDictionary<string, Rule>(StringComparer.Ordinal);
        if (detail.HasFlag(SelectableDetail.Reasons))
        {
            foreach (var rule in add.SelectMany(v => RulesBehind(after, Literal.Of(v, true))).Concat(remove.SelectMany(v => RulesBehind(after, Literal.Of(v, false)))))
            {
                rules[rule.Code] = rule;
            }
        }

        return new(_formula.Codes[option], SelectableState.Selectable, Codes(add), Codes(remove), [.. rules.Values]);
    }

    // The choices after a click: in a group that allows one, the choice made before is exchanged.
    private int[] Exchanged(Draft draft, int option)
    {
        var group = _formula.GroupOf[option];
        return
        [
            .. draft.Choices.Where(l =>
                Literal.Variable(l) != option
                && !(_formula.IsSingle[group] && Literal.IsPositive(l) && _formula.GroupOf[Literal.Variable(l)] == group)),
            Literal.Of(option, true),
        ];
    }

    private HashSet<int> Included(Draft draft)
    {
        var included = new HashSet<int>();
        foreach (var (package, contents) in _formula.Inclusions)
        {
            if (draft.IsTaken[package])
            {
                included.UnionWith(contents);
            }
        }

        return included;
    }
}
