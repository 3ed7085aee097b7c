using Federation.Vehicles.Domain.Rules;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>All valid builds of a small model, found by trying every set of options.</summary>
internal sealed class BruteForce : IOracle
{
    private readonly List<string> _options;
    private readonly List<int> _valid = [];

    public BruteForce(Ruleset ruleset, BuildContext context)
    {
        _options = [.. ruleset.Groups.SelectMany(g => g.Options)];
        var isRight = ruleset.Rules.Select(r => Reading(ruleset, r)).Append(Offers(ruleset, context)).ToArray();
        for (var set = 0; set < 1 << _options.Count; set++)
        {
            if (Array.TrueForAll(isRight, r => r(set)))
            {
                _valid.Add(set);
            }
        }
    }

    public bool IsEmpty => _valid.Count == 0;

    public bool IsPossible(IReadOnlyCollection<Choice> choices)
    {
        var with = Set(choices.Where(c => c.IsWanted).Select(c => c.Option));
        var without = Set(choices.Where(c => !c.IsWanted).Select(c => c.Option));
        return _valid.Exists(set => (set & with) == with && (set & without) == 0);
    }

    public bool IsValid(IEnumerable<string> build) => _valid.Contains(Set(build));

    private int Set(IEnumerable<string> options) => options.Aggregate(0, (set, o) => set | (1 << _options.IndexOf(o)));

    private Predicate<int> Reading(Ruleset ruleset, Rule rule)
    {
        switch (rule)
        {
            case RequiresRule r:
                var (option, oneOf) = (Set([r.Option]), Set(r.OneOf));
                return set => (set & option) == 0 || (set & oneOf) != 0;
            case ExcludesRule r:
                var both = Set([r.Option, r.Other]);
                return set => (set & both) != both;
            case IncludesRule r:
                var (package, contents) = (Set([r.Option]), Set(r.Contents));
                return set => (set & package) == 0 || (set & contents) == contents;
            case CardinalityRule r:
                var group = Set(ruleset.Groups.Single(g => g.Code == r.Group).Options);
                return set => int.PopCount(set & group) is var count && count >= r.Min && count <= (r.Max ?? count);
            default:
                return _ => true;
        }
    }

    private Predicate<int> Offers(Ruleset ruleset, BuildContext context)
    {
        var withheld = Set(
            from rules in ruleset.Rules.OfType<AvailabilityRule>().GroupBy(r => r.Option)
            where !rules.Any(r => r.Scope.Markets.Contains(context.Market))
            select rules.Key);
        return set => (set & withheld) == 0;
    }
}
