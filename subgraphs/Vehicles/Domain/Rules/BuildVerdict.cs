namespace Federation.Vehicles.Domain.Rules;

/// <summary>Which rules a finished build breaks: each rule read as it is written, without the solver, so that the two can be held against each other.</summary>
internal static class BuildVerdict
{
    public static IReadOnlyList<Rule> Violations(Ruleset ruleset, BuildContext context, IEnumerable<string> options)
    {
        var build = options.ToHashSet(StringComparer.Ordinal);
        var offered = ruleset.Rules.OfType<AvailabilityRule>().Where(r => r.Offers(context)).Select(r => r.Option).ToHashSet(StringComparer.Ordinal);
        return [.. ruleset.Rules.Where(rule => rule is AvailabilityRule availability
            ? build.Contains(availability.Option) && !offered.Contains(availability.Option)
            : rule.IsInForce(context.Date) && IsBroken(rule, ruleset, build))];
    }

    private static bool IsBroken(Rule rule, Ruleset ruleset, HashSet<string> build) => rule switch
    {
        RequiresRule r => build.Contains(r.Option) && !r.OneOf.Any(build.Contains),
        ExcludesRule r => build.Contains(r.Option) && build.Contains(r.Other),
        IncludesRule r => build.Contains(r.Option) && !r.Contents.All(build.Contains),
        CardinalityRule r => ruleset.Groups.Where(g => g.Code == r.Group).Any(g => g.Options.Count(build.Contains) is var count && (count < r.Min || count > r.Max)),
        _ => false,
    };
}
