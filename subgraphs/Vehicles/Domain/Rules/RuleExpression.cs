using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// The notation of rules, one form per kind:
/// <c>a -> b | c</c> (REQUIRES), <c>not (a &amp; b)</c> (EXCLUDES), <c>GROUP min..max</c> (CARDINALITY, <c>*</c> for no limit),
/// <c>a -> b &amp; c</c> (INCLUDES), <c>a: market DE FR, trim T, year 2026</c> (AVAILABILITY and DEFAULT; each part may be left out).
/// </summary>
public static partial class RuleExpression
{
    /// <summary>Reads a rule. What is wrong with the text comes back in <paramref name="problem"/>.</summary>
    public static bool TryParse(
        RuleKind kind, string code, string expression, LocalizedText message, DateOnly from, DateOnly? until,
        [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? problem)
    {
        rule = kind switch
        {
            RuleKind.Requires when Arrow(expression, '|') is var (option, others) => new RequiresRule(code, message, from, until, option, others),
            RuleKind.Includes when Arrow(expression, '&') is var (option, others) => new IncludesRule(code, message, from, until, option, others),
            RuleKind.Excludes when Exclusion().Match(expression) is { Success: true } m => new ExcludesRule(code, message, from, until, m.Groups["one"].Value, m.Groups["other"].Value),
            RuleKind.Cardinality => Cardinality(code, expression, message, from, until),
            RuleKind.Availability when Scope(expression) is var (option, scope) => new AvailabilityRule(code, message, from, until, option, scope),
            RuleKind.Default when Scope(expression) is var (option, scope) => new DefaultRule(code, message, from, until, option, scope),
            _ => null,
        };
        problem = rule is null ? $"The rule '{code}' reads '{expression}': write {Form(kind)}." : null;
        return rule is not null;
    }

    internal static string Scoped(string option, RuleScope scope)
    {
        var parts = new[] { Part("market", scope.Markets), Part("trim", scope.Trims), Part("year", scope.ModelYears) }.OfType<string>().ToList();
        return parts.Count == 0 ? option : $"{option}: {string.Join(", ", parts)}";
    }

    private static string? Part<T>(string name, IReadOnlyList<T> values) => values.Count == 0 ? null : $"{name} {string.Join(' ', values)}";

    private static string Form(RuleKind kind) => kind switch
    {
        RuleKind.Requires => "'A01 -> B01 | B02'",
        RuleKind.Excludes => "'not (A01 & B01)'",
        RuleKind.Cardinality => "'GROUP 0..1', or 'GROUP 0..*' without a limit",
        RuleKind.Includes => "'A01 -> B01 & B02'",
        _ => "'A01: market DE FR, trim T1 T2, year 2026'",
    };

    private static (string Option, IReadOnlyList<string> Others)? Arrow(string expression, char separator)
    {
        var match = Implication().Match(expression);
        if (!match.Success)
        {
            return null;
        }

        var others = match.Groups["others"].Value.Split(separator, StringSplitOptions.TrimEntries);
        return others.All(o => Code().IsMatch(o)) ? (match.Groups["option"].Value, others) : null;
    }

    private static CardinalityRule? Cardinality(string code, string expression, LocalizedText message, DateOnly from, DateOnly? until)
    {
        var match = Range().Match(expression);
        if (!match.Success || !int.TryParse(match.Groups["min"].Value, out var min))
        {
            return null;
        }

        var isOpen = match.Groups["max"].Value == "*";
        var max = 0;
        return isOpen || (int.TryParse(match.Groups["max"].Value, out max) && max >= min)
            ? new(code, message, from, until, match.Groups["group"].Value, min, isOpen ? null : max)
            : null;
    }

    private static (string Option, RuleScope Scope)? Scope(string expression)
    {
        var halves = expression.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!Code().IsMatch(halves[0]))
        {
            return null;
        }

        if (halves.Length == 1)
        {
            return (halves[0], RuleScope.Everywhere);
        }

        var parts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var part in halves[1].Split(',', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not [("market" or "trim" or "year") and var name, _, ..] || !parts.TryAdd(name, words[1..]))
            {
                return null;
            }
        }

        var years = new List<int>();
        foreach (var word in parts.GetValueOrDefault("year", []))
        {
            if (!int.TryParse(word, out var year))
            {
                return null;
            }

            years.Add(year);
        }

        return (halves[0], new(parts.GetValueOrDefault("market", []), parts.GetValueOrDefault("trim", []), years));
    }

    [GeneratedRegex(@"\A\s*(?<option>[\w-]+)\s*->\s*(?<others>.+?)\s*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Implication();

    [GeneratedRegex(@"\A\s*not\s*\(\s*(?<one>[\w-]+)\s*&\s*(?<other>[\w-]+)\s*\)\s*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Exclusion();

    [GeneratedRegex(@"\A\s*(?<group>[\w-]+)\s+(?<min>[0-9]{1,4})\.\.(?<max>[0-9]{1,4}|\*)\s*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Range();

    [GeneratedRegex(@"\A[\w-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
