using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>On models small enough to try every build, the configurator and the trial agree on every click.</summary>
public sealed class BruteForceTests
{
    [Fact]
    public void Clicks_OnSmallModels_AgreeWithBruteForce()
    {
        var (models, conflicts, resolutions) = (0, 0, 0);
        for (var i = 0; i < 60; i++)
        {
            var ruleset = RandomRulesets.Draw($"small-{i}", singles: 2, perSingle: 3, manys: 2, perMany: 3, rules: 6 + (i % 10));
            var oracle = new BruteForce(ruleset, RandomRulesets.Context);
            var rules = CompiledRuleset.Compile(ruleset, RandomRulesets.Context);
            Assert.Equal(!oracle.IsEmpty, rules.IsPossible([]));
            if (!oracle.IsEmpty)
            {
                var walk = new ClickWalk(rules, oracle, new(7, $"walk-{i}"));
                walk.Run(20);
                (models, conflicts, resolutions) = (models + 1, conflicts + walk.Conflicts, resolutions + walk.Resolutions);
            }
        }

        Assert.True(models > 40 && conflicts > 150 && resolutions > 150, $"{models} models, {conflicts} conflicts, {resolutions} resolutions");
    }

    [Fact]
    public void Build_OfNoChoices_IsTheMostPreferredOfAllBuilds()
    {
        for (var i = 0; i < 25; i++)
        {
            var ruleset = RandomRulesets.Draw($"preferred-{i}", singles: 2, perSingle: 3, manys: 2, perMany: 3, rules: 10);
            var oracle = new BruteForce(ruleset, RandomRulesets.Context);
            if (oracle.IsEmpty)
            {
                continue;
            }

            // Greedy by definition: each wish in turn is kept if it can be.
            var rules = CompiledRuleset.Compile(ruleset, RandomRulesets.Context);
            var kept = new List<Choice>();
            foreach (var wish in Wishes(rules))
            {
                kept.Add(oracle.IsPossible([.. kept, wish]) ? wish : wish with { IsWanted = !wish.IsWanted });
            }

            var build = rules.Resolve([]);
            Assert.Equal(kept.Where(c => c.IsWanted).Select(c => c.Option).Order(), build.Options.Concat(build.Completion).Order());
            Assert.True(oracle.IsValid(build.Options.Concat(build.Completion)));
        }
    }

    private static IEnumerable<Choice> Wishes(CompiledRuleset rules)
    {
        var options = rules.Ruleset.Groups.SelectMany(g => g.Options.Select((code, place) => (code, place))).ToList();
        var standard = options.Where(o => rules.Standard.Contains(o.code)).Select(o => new Choice(o.code));
        var others = options.Where(o => !rules.Standard.Contains(o.code)).OrderByDescending(o => o.place).ThenByDescending(o => options.IndexOf(o));
        return standard.Concat(others.Select(o => new Choice(o.code, false)));
    }
}
