using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>A ruleset in clauses for one car: one variable for each option of the model, the number of the rule with each clause.</summary>
internal sealed class RuleFormula
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Cnf _cnf;

    public RuleFormula(Ruleset ruleset, BuildContext context, Func<string, long>? price)
    {
        Rules = ruleset.Rules;
        Groups = ruleset.Groups;
        Codes = [.. ruleset.Groups.SelectMany(g => g.Options)];
        GroupOf = [.. ruleset.Groups.SelectMany((g, i) => g.Options.Select(_ => i))];
        for (var v = 0; v < Codes.Length; v++)
        {
            _numbers.Add(Codes[v], v);
        }

        IsOffered = new bool[Codes.Length];
        IsStandard = new bool[Codes.Length];
        IsSingle = new bool[Groups.Count];
        _cnf = new Cnf(Codes.Length);
        Array.Fill(IsOffered, true);
        AddAvailability(context);
        for (var r = 0; r < Rules.Count; r++)
        {
            if (Rules[r].IsInForce(context.Date))
            {
                Add(r, Rules[r], context);
            }
        }

        Clauses = [.. _cnf.Clauses];
        Variables = _cnf.Variables;
        Preferences = Prefer(price);
    }

    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyList<RulesetGroup> Groups { get; }

    /// <summary>The option of each variable.</summary>
    public string[] Codes { get; }

    /// <summary>The number of the group of each option.</summary>
    public int[] GroupOf { get; }

    public bool[] IsOffered { get; }

    public bool[] IsStandard { get; }

    /// <summary>Of each group, whether it allows one option only.</summary>
    public bool[] IsSingle { get; }

    /// <summary>Which options bring which along.</summary>
    public List<(int Option, int[] Contents)> Inclusions { get; } = [];

    public (int[] Literals, int Rule)[] Clauses { get; }

    /// <summary>Options first, then what counting needs.</summary>
    public int Variables { get; }

    /// <summary>What a build is like as far as nobody has chosen: with what is standard, without the rest, the most expensive first.</summary>
    public int[] Preferences { get; }

    public bool TryGetNumber(string code, out int option) => _numbers.TryGetValue(code, out option);

    public Solver NewSolver()
    {
        var solver = new Solver(Variables);
        foreach (var (literals, _) in Clauses)
        {
            solver.AddClause(literals);
        }

        return solver;
    }

    private void AddAvailability(BuildContext context)
    {
        var rules = Rules.Select((rule, number) => (Rule: rule as AvailabilityRule, number)).Where(r => r.Rule is not null);
        foreach (var group in rules.GroupBy(r => r.Rule!.Option, StringComparer.Ordinal))
        {
            if (_numbers.TryGetValue(group.Key, out var option) && !group.Any(r => r.Rule!.Offers(context)))
            {
                IsOffered[option] = false;
                _cnf.Add(group.First().number, Literal.Of(option, false));
            }
        }
    }

    private void Add(int number, Rule rule, BuildContext context)
    {
        switch (rule)
        {
            case RequiresRule requires when _numbers.TryGetValue(requires.Option, out var option):
                _cnf.Add(number, [Literal.Of(option, false), .. requires.OneOf.SelectMany(Positive)]);
                break;
            case ExcludesRule excludes when _numbers.TryGetValue(excludes.Option, out var option) && _numbers.TryGetValue(excludes.Other, out var other):
                _cnf.Add(number, Literal.Of(option, false), Literal.Of(other, false));
                break;
            case IncludesRule includes when _numbers.TryGetValue(includes.Option, out var option):
                foreach (var content in includes.Contents)
                {
                    // A content that does not exist makes its package impossible; the check of the ruleset names it.
                    _cnf.Add(number, [Literal.Of(option, false), .. Positive(content)]);
                }

                Inclusions.Add((option, [.. includes.Contents.SelectMany(Positive).Select(Literal.Variable)]));
                break;
            case CardinalityRule cardinality:
                AddCardinality(number, cardinality);
                break;
            case DefaultRule standard when _numbers.TryGetValue(standard.Option, out var option):
                IsStandard[option] |= standard.Scope.Holds(context);
                break;
        }
    }

    private void AddCardinality(int number, CardinalityRule rule)
    {
        for (var g = 0; g < Groups.Count; g++)
        {
            if (Groups[g].Code == rule.Group)
            {
                int[] options = [.. Groups[g].Options.SelectMany(Positive)];
                CardinalityEncoding.AtLeast(_cnf, number, options, rule.Min);
                CardinalityEncoding.AtMost(_cnf, number, options, rule.Max ?? options.Length);
                IsSingle[g] |= rule.Max == 1;
            }
        }
    }

    private int[] Positive(string code) => _numbers.TryGetValue(code, out var option) ? [Literal.Of(option, true)] : [];

    private int[] Prefer(Func<string, long>? price)
    {
        var options = Enumerable.Range(0, Codes.Length);
        var place = Codes.Select((code, v) => price?.Invoke(code) ?? Groups[GroupOf[v]].Options.TakeWhile(o => o != code).LongCount()).ToArray();
        return
        [
            .. options.Where(v => IsStandard[v]).Select(v => Literal.Of(v, true)),
            .. options.Where(v => !IsStandard[v]).OrderByDescending(v => place[v]).ThenByDescending(v => v).Select(v => Literal.Of(v, false)),
        ];
    }
}
