using Federation.Vehicles.Domain.Rules;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>All valid builds of a model of any size whose rules hold together neighbours, as a decision diagram made from the rules as they are written.</summary>
internal sealed class DiagramOracle : IOracle
{
    private readonly DecisionDiagram _diagram = new();
    private readonly Dictionary<string, int> _variables;
    private readonly int _valid;

    /// <param name="ruleset">The rules.</param>
    /// <param name="context">The car.</param>
    /// <param name="order">The options in the order of the diagram: those that rules bind close together.</param>
    public DiagramOracle(Ruleset ruleset, BuildContext context, IEnumerable<string> order)
    {
        _variables = order.Select((code, i) => (code, i)).ToDictionary(p => p.code, p => p.i);
        var rules = ruleset.Rules.Where(r => r is not AvailabilityRule && r.IsInForce(context.Date)).Select(r => Function(ruleset, r));
        var offers = ruleset.Rules.OfType<AvailabilityRule>().GroupBy(r => r.Option)
            .Where(g => !g.Any(r => r.Offers(context)))
            .Select(g => Is(g.Key, false));
        // From the bottom of the diagram up: what is joined early stays as it is.
        _valid = rules.Concat(offers).OrderByDescending(_diagram.Top).Aggregate(DecisionDiagram.True, _diagram.And);
    }

    public int Size => _diagram.Size;

    public bool IsPossible(IReadOnlyCollection<Choice> choices)
    {
        var values = new Dictionary<int, bool>();
        foreach (var choice in choices)
        {
            if (!values.TryAdd(_variables[choice.Option], choice.IsWanted) && values[_variables[choice.Option]] != choice.IsWanted)
            {
                return false;
            }
        }

        return _diagram.IsPossible(_valid, values);
    }

    private int Function(Ruleset ruleset, Rule rule) => rule switch
    {
        RequiresRule r => Any([Is(r.Option, false), .. r.OneOf.Select(o => Is(o, true))]),
        ExcludesRule r => Any([Is(r.Option, false), Is(r.Other, false)]),
        IncludesRule r => r.Contents.Select(c => Any([Is(r.Option, false), Is(c, true)])).Aggregate(DecisionDiagram.True, _diagram.And),
        CardinalityRule r => Count([.. ruleset.Groups.Single(g => g.Code == r.Group).Options], r.Min, r.Max ?? int.MaxValue),
        _ => DecisionDiagram.True,
    };

    private int Is(string option, bool holds) => _diagram.Literal(_variables[option], holds);

    private int Any(IEnumerable<int> functions) => functions.Aggregate(DecisionDiagram.False, _diagram.Or);

    // From the last option to the first: at[n] says that with n chosen so far the rest can be right.
    private int Count(List<string> options, int min, int max)
    {
        var at = Enumerable.Range(0, options.Count + 1).Select(n => n >= min && n <= max ? DecisionDiagram.True : DecisionDiagram.False).ToArray();
        for (var i = options.Count - 1; i >= 0; i--)
        {
            at = [.. Enumerable.Range(0, i + 1).Select(n => _diagram.If(Is(options[i], true), at[n + 1], at[n]))];
        }

        return at[0];
    }
}
