using Federation.Shared.Seed;
using Federation.Vehicles.Data.Catalogue;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Benchmarks.Rules;

/// <summary>Builds in the making over the models of the sample world: some choices each, and a click that does not fit them.</summary>
internal sealed class RulesWorkload
{
    private RulesWorkload(IReadOnlyList<RulesQuestion> questions) => Questions = questions;

    /// <summary>The same ones in every run.</summary>
    public IReadOnlyList<RulesQuestion> Questions { get; }

    /// <summary>Draws that many questions, the cars in turn.</summary>
    public static RulesWorkload Draw(int count)
    {
        var catalogue = SeedData.Generate().Catalogue;
        var cars =
            (from model in catalogue.Models
             let ruleset = RulesetGenerator.Generate(catalogue, model.Code)
             from trim in ruleset.Trims
             select (Ruleset: ruleset, Context: new BuildContext("DE", trim.Code, trim.ModelYear, SeedData.AsOf))).ToList();
        var stream = new SeedStream(SeedData.Seed, "rules-workload");
        return new([.. Enumerable.Range(0, count).Select(i => Question(cars[i % cars.Count].Ruleset, cars[i % cars.Count].Context, stream))]);
    }

    // Up to a dozen choices, as many as customers make; then the first option that they stand against.
    private static RulesQuestion Question(Ruleset ruleset, BuildContext context, SeedStream stream)
    {
        var rules = CompiledRuleset.Compile(ruleset, context);
        while (true)
        {
            IReadOnlyList<Choice> choices = [];
            for (var clicks = stream.Between(4, 12); clicks > 0; clicks--)
            {
                choices = rules.Click(choices, new(stream.Pick(rules.Offered)), ClickMode.AutoResolve).Build.Choices;
            }

            var conflicting = rules.Selectables(choices, SelectableDetail.State)
                .SelectMany(g => g.Selectables).Where(s => s.State == SelectableState.Conflicting).ToList();
            if (conflicting.Count > 0)
            {
                return new(ruleset, context, choices, new(stream.Pick(conflicting).Option));
            }
        }
    }
}
