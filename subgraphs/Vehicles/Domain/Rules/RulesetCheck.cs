namespace Federation.Vehicles.Domain.Rules;

/// <summary>Whether a ruleset may be published: for every trim, in every market that offers it, on every day from its first.</summary>
public static class RulesetCheck
{
    /// <summary>The reasons not to; empty for a ruleset that may be published. The same fault is named once, where it was met first.</summary>
    public static IReadOnlyList<RulesetFault> Run(Ruleset ruleset)
    {
        // What is written wrongly comes first: a rule about nothing would be read as no rule.
        RulesetFault[] written = [.. Unknown(ruleset), .. Duplicates(ruleset)];
        return written.Length > 0 ? written : [.. Overlaps(ruleset), .. Contradictions(ruleset)];
    }

    private static IEnumerable<RulesetFault> Unknown(Ruleset ruleset)
    {
        var options = ruleset.Groups.SelectMany(g => g.Options).ToHashSet(StringComparer.Ordinal);
        var groups = ruleset.Groups.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var trims = ruleset.Trims.Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in ruleset.Rules)
        {
            var scope = (rule as AvailabilityRule)?.Scope ?? (rule as DefaultRule)?.Scope;
            foreach (var code in rule.Options.Where(o => !options.Contains(o)))
            {
                yield return new(RulesetFaultKind.UnknownCode, $"The rule '{rule.Code}' speaks of the option '{code}', which '{ruleset.ModelCode}' does not have.", [code], [rule.Code]);
            }

            if (rule is CardinalityRule { Group: var group } && !groups.Contains(group))
            {
                yield return new(RulesetFaultKind.UnknownCode, $"The rule '{rule.Code}' speaks of the group '{group}', which '{ruleset.ModelCode}' does not have.", [], [rule.Code]);
            }

            foreach (var trim in scope?.Trims.Where(t => !trims.Contains(t)) ?? [])
            {
                yield return new(RulesetFaultKind.UnknownCode, $"The rule '{rule.Code}' speaks of the trim '{trim}', which '{ruleset.ModelCode}' does not have.", [], [rule.Code]);
            }
        }
    }

    private static IEnumerable<RulesetFault> Duplicates(Ruleset ruleset) =>
        from rule in ruleset.Rules
        group rule by rule.Code into same
        where same.Count() > 1
        select new RulesetFault(RulesetFaultKind.DuplicateRule, $"{same.Count()} rules are called '{same.Key}': give each a code of its own.", [], [same.Key]);

    private static IEnumerable<RulesetFault> Overlaps(Ruleset ruleset) =>
        from rules in ruleset.Rules.OfType<AvailabilityRule>().GroupBy(r => r.Option, StringComparer.Ordinal)
        from first in rules
        from second in rules
        where string.CompareOrdinal(first.Code, second.Code) < 0 && first.Scope.Overlaps(second.Scope) && first.OverlapsInTime(second)
        select new RulesetFault(
            RulesetFaultKind.OverlappingAvailability,
            $"The rules '{first.Code}' and '{second.Code}' offer '{first.Option}' to the same cars on the same days: let one end before the other begins, or make them one.",
            [first.Option],
            [first.Code, second.Code]);

    private static List<RulesetFault> Contradictions(Ruleset ruleset)
    {
        var faults = new List<RulesetFault>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var checkedBefore = new HashSet<string>(StringComparer.Ordinal);
        foreach (var context in Contexts(ruleset))
        {
            // Markets and days mostly differ in nothing that matters.
            var formula = new RuleFormula(ruleset, context, null);
            if (checkedBefore.Add(Signature(formula, context)))
            {
                faults.AddRange(new Reasoner(formula).Faults(context).Where(f => known.Add($"{f.Kind} {string.Join(' ', f.Options)}")));
            }
        }

        return faults;
    }

    // Between two days on which a rule begins or has ended nothing changes.
    private static IEnumerable<BuildContext> Contexts(Ruleset ruleset)
    {
        var days = ruleset.Rules.Select(r => r.ValidFrom)
            .Concat(ruleset.Rules.Select(r => r.ValidUntil).OfType<DateOnly>().Where(d => d < DateOnly.MaxValue).Select(d => d.AddDays(1)))
            .Where(d => d > ruleset.ValidFrom)
            .Append(ruleset.ValidFrom)
            .Distinct()
            .Order()
            .ToList();
        return
            from trim in ruleset.Trims
            from market in trim.Markets
            from day in days
            select new BuildContext(market, trim.Code, trim.ModelYear, day);
    }

    private static string Signature(RuleFormula formula, BuildContext context) => string.Concat(
        formula.IsOffered.Concat(formula.IsStandard).Concat(formula.Rules.Select(r => r is not (AvailabilityRule or DefaultRule) && r.IsInForce(context.Date)))
            .Select(b => b ? '1' : '0'));
}
