using Federation.Shared.Seed;
using Federation.Shared.Values;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>Rulesets shaped like those of a car, of any size: groups of one choice and of many, packages, needs and exclusions.</summary>
internal static class RandomRulesets
{
    public static readonly DateOnly Day = new(2026, 3, 1);

    public static readonly BuildContext Context = new("DE", "T1", 2026, Day);

    public static Ruleset Draw(string name, int singles, int perSingle, int manys, int perMany, int rules)
    {
        var stream = new SeedStream(7, name);
        var drawn = new List<Rule>();
        var groups = new List<RulesetGroup>();
        for (var g = 0; g < singles + manys; g++)
        {
            var isSingle = g < singles;
            var codes = Enumerable.Range(0, isSingle ? perSingle : perMany).Select(i => $"{(char)('A' + g)}{i}").ToList();
            groups.Add(new($"G{g}", codes));
            int? max = isSingle ? 1 : stream.Chance(30) ? 2 + stream.Next(2) : null;
            drawn.Add(new CardinalityRule($"card-{g}", Text, Day, null, $"G{g}", stream.Chance(isSingle ? 70 : 10) ? 1 : 0, max));
        }

        var options = groups.SelectMany(g => g.Options).ToList();
        for (var i = 0; i < rules; i++)
        {
            var picked = stream.Sample(options, 3);
            var first = stream.Next(3);
            var (a, b, c) = (picked[first], picked[(first + 1) % 3], picked[(first + 2) % 3]);
            drawn.Add(stream.PickIndex([35, 30, 15, 10, 10]) switch
            {
                0 => new RequiresRule($"rule-{i:000}", Text, Day, null, a, [b, c]),
                1 => new ExcludesRule($"rule-{i:000}", Text, Day, null, a, b),
                2 => new IncludesRule($"rule-{i:000}", Text, Day, null, a, [b, c]),
                3 => new AvailabilityRule($"rule-{i:000}", Text, Day, null, a, new([stream.Chance(50) ? "DE" : "FR"], [], [])),
                _ => new DefaultRule($"rule-{i:000}", Text, Day, null, a, RuleScope.Everywhere),
            });
        }

        return new("RND", "1", Day, [new("T1", 2026, ["DE"])], groups, drawn);
    }

    public static LocalizedText Text { get; } = LocalizedText.Same("…");
}
