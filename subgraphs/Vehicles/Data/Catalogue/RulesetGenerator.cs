using Federation.Shared.Seed;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Vehicles.Data.Catalogue;

/// <summary>
/// Makes the ruleset of each model out of the templates of cars, about 150 rules over 120 options. Every model has a stream of its own, so
/// one more model changes no other.
/// </summary>
internal static class RulesetGenerator
{
    /// <summary>The name of the version that the sample world starts with.</summary>
    public const string Version = "2026.1";

    /// <summary>The day from which it is in force.</summary>
    public static DateOnly ValidFrom { get; } = new(2025, 7, 1);

    /// <summary>The ruleset of a model; without faults.</summary>
    public static Ruleset Generate(SeedCatalogue catalogue, string modelCode)
    {
        var (trims, groups) = (TrimsOf(catalogue, modelCode), GroupsOf(catalogue, modelCode));
        var rules = new RuleDrawer(catalogue, modelCode, new(SeedData.Seed, $"rules:{modelCode}")).Draw();
        return Repaired(rules => new(modelCode, Version, ValidFrom, trims, groups, rules), rules);
    }

    // Templates are written without knowing every package of every model. What turns out to make an option impossible, or to take a
    // standard option away, gives way: the check names the rules, and of these the drawn ones go.
    private static Ruleset Repaired(Func<IReadOnlyList<Rule>, Ruleset> make, List<Rule> rules)
    {
        while (true)
        {
            var ruleset = make(rules);
            var faults = RulesetCheck.Run(ruleset);
            if (faults.Count == 0)
            {
                return ruleset;
            }

            var guilty = faults.Select(f => rules.FindLast(r => r is RequiresRule or ExcludesRule && f.Rules.Contains(r.Code))?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (rules.RemoveAll(r => guilty.Contains(r.Code)) == 0)
            {
                throw new InvalidOperationException($"The templates make no car: {faults[0].Message}");
            }
        }
    }

    private static List<RulesetTrim> TrimsOf(SeedCatalogue catalogue, string modelCode) =>
        [.. catalogue.TrimsOf(modelCode).Select(t => new RulesetTrim(t.Code, t.ModelYear, t.Markets))];

    private static List<RulesetGroup> GroupsOf(SeedCatalogue catalogue, string modelCode) =>
        [.. catalogue.GroupsOf(modelCode).Select(g => new RulesetGroup(g.Code, g.OptionCodes))];
}
