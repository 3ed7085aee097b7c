using Federation.Shared.Seed;
using Federation.Vehicles.Data.Catalogue;
using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>On models too large to try every build, the configurator and a decision diagram agree on every click.</summary>
public sealed class DiagramTests
{
    private static readonly SeedCatalogue Catalogue = SeedData.Generate().Catalogue;

    [Theory]
    [InlineData("FEN", "DE", 12)]
    [InlineData("VAN", "US", 12)]
    public void Clicks_OnModelsOfTheSampleWorld_AgreeWithTheDiagram(string model, string market, int clicks)
    {
        var ruleset = RulesetGenerator.Generate(Catalogue, model);
        var trim = ruleset.Trims.First(t => t.Markets.Contains(market));
        var context = new BuildContext(market, trim.Code, trim.ModelYear, SeedData.AsOf);
        Walk(ruleset, context, clicks);
    }

    [Theory]
    [InlineData(4, 5, 4, 10, 30)]
    [InlineData(5, 5, 3, 12, 30)]
    public void Clicks_OnRandomModels_AgreeWithTheDiagram(int singles, int perSingle, int manys, int perMany, int rules)
    {
        for (var i = 0; i < 3; i++)
        {
            var ruleset = RandomRulesets.Draw($"medium-{i}", singles, perSingle, manys, perMany, rules);
            Walk(ruleset, RandomRulesets.Context, clicks: 15);
        }
    }

    private static void Walk(Ruleset ruleset, BuildContext context, int clicks)
    {
        var oracle = new DiagramOracle(ruleset, context, Neighbours(ruleset));
        var rules = CompiledRuleset.Compile(ruleset, context);
        Assert.Equal(oracle.IsPossible([]), rules.IsPossible([]));
        if (rules.IsPossible([]))
        {
            new ClickWalk(rules, oracle, new(9, $"{ruleset.ModelCode} {context.Trim}")).Run(clicks);
        }
    }

    // Small rules first keeps a diagram small: an option follows the options it shares a rule with.
    private static List<string> Neighbours(Ruleset ruleset)
    {
        var options = ruleset.Groups.SelectMany(g => g.Options).ToList();
        var order = new List<string>();
        var near = ruleset.Rules.SelectMany(r => r.Options.SelectMany(a => r.Options.Select(b => (a, b))))
            .Concat(ruleset.Rules.OfType<CardinalityRule>().Where(r => r.Max is not null)
                .SelectMany(r => ruleset.Groups.Single(g => g.Code == r.Group).Options.Take(1).SelectMany(a => ruleset.Groups.Single(g => g.Code == r.Group).Options.Select(b => (a, b)))))
            .ToLookup(p => p.a, p => p.b);
        var seen = new HashSet<string>();
        foreach (var option in options)
        {
            Visit(option);
        }

        return order;

        void Visit(string option)
        {
            if (seen.Add(option))
            {
                order.Add(option);
                foreach (var next in near[option])
                {
                    Visit(next);
                }
            }
        }
    }
}
