using Federation.Shared.Seed;
using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>Clicks at random and holds every answer against an oracle.</summary>
internal sealed class ClickWalk(CompiledRuleset rules, IOracle oracle, SeedStream stream)
{
    private readonly Dictionary<string, RulesetGroup> _groups =
        rules.Ruleset.Groups.SelectMany(g => g.Options.Select(o => (o, g))).ToDictionary(p => p.o, p => p.g);

    private readonly HashSet<string> _singles =
        [.. rules.Ruleset.Rules.OfType<CardinalityRule>().Where(r => r.Max == 1).Select(r => r.Group)];

    private IReadOnlyList<Choice> _choices = [];

    public int Conflicts { get; private set; }

    public int Resolutions { get; private set; }

    public void Run(int clicks)
    {
        for (var i = 0; i < clicks; i++)
        {
            AssertDomains();
            var option = stream.Pick(rules.Ruleset.Groups.SelectMany(g => g.Options).ToList());
            Click(new(option, stream.Chance(85)), stream.Chance(70) ? ClickMode.AutoResolve : ClickMode.Strict);
        }
    }

    private void AssertDomains()
    {
        var build = rules.Resolve(_choices);
        Assert.Equal(_choices, build.Choices);
        foreach (var selectable in rules.Selectables(_choices, SelectableDetail.State).SelectMany(g => g.Selectables))
        {
            var option = selectable.Option;
            var isIn = build.Options.Contains(option);
            Assert.True(rules.Offered.Contains(option) != (selectable.State == SelectableState.Unavailable), option);
            switch (selectable.State)
            {
                case SelectableState.Selectable:
                    Assert.True(!isIn && oracle.IsPossible(Exchanged(option)), option);
                    break;
                case SelectableState.Conflicting:
                    Assert.False(isIn || oracle.IsPossible(Exchanged(option)), option);
                    break;
                case SelectableState.Forced:
                    Assert.True(isIn && !oracle.IsPossible([.. Certain(build), new(option, false)]), option);
                    break;
                default:
                    Assert.Equal(selectable.State != SelectableState.Unavailable, isIn);
                    break;
            }
        }
    }

    private void Click(Choice click, ClickMode mode)
    {
        var outcome = rules.Click(_choices, click, mode);
        if (outcome.Conflict is { } conflict)
        {
            AssertMinimal(conflict);
        }

        if (outcome.IsWritten)
        {
            _choices = outcome.Build.Choices;
            Assert.Equal(click.IsWanted, outcome.Build.Options.Contains(click.Option));
        }

        // Never a state without a valid completion.
        Assert.True(oracle.IsPossible(_choices));
        Assert.Empty(outcome.Build.Lost);
        Assert.Empty(rules.Violations([.. outcome.Build.Options, .. outcome.Build.Completion]));
    }

    private void AssertMinimal(ConflictExplanation conflict)
    {
        Conflicts++;
        Choice[] all = [conflict.Requested, .. conflict.Conflicting];
        Assert.False(oracle.IsPossible(all));
        Assert.All(all, member => Assert.True(oracle.IsPossible([.. all.Where(c => c != member)])));
        AssertRules(conflict, all);
        Assert.Equal(oracle.IsPossible([conflict.Requested]), conflict.Resolutions.Count > 0);
        foreach (var resolution in conflict.Resolutions)
        {
            Resolutions++;
            Assert.True(oracle.IsPossible(resolution.Choices));
            Assert.Contains(conflict.Requested, resolution.Choices);
            var dropped = _choices.Where(c => c.Option != conflict.Requested.Option).Except(resolution.Choices).ToList();
            Assert.NotEmpty(dropped);
            Assert.All(dropped, choice => Assert.False(oracle.IsPossible([.. resolution.Choices, choice])));
        }
    }

    // Only the named rules contradict the choices, and each of them is needed for it.
    private void AssertRules(ConflictExplanation conflict, Choice[] choices)
    {
        Assert.False(Allow(conflict.Rules, choices));
        Assert.All(conflict.Rules, rule => Assert.True(Allow([.. conflict.Rules.Where(r => r != rule)], choices), rule.Expression));
    }

    private bool Allow(IReadOnlyList<Rule> some, Choice[] choices)
    {
        var set = rules.Ruleset;
        return CompiledRuleset.Compile(new(set.ModelCode, set.Version, set.ValidFrom, set.Trims, set.Groups, some), rules.Context).IsPossible(choices);
    }

    private List<Choice> Exchanged(string option) =>
    [
        .. _choices.Where(c => c.Option != option && !(c.IsWanted && _groups[c.Option] == _groups[option] && _singles.Contains(_groups[option].Code))),
        new(option),
    ];

    private IEnumerable<Choice> Certain(ResolvedBuild build) =>
        _choices.Concat(build.Options.Where(rules.Standard.Contains).Select(o => new Choice(o)));
}
