using System.Collections.Concurrent;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// The rules of a model as they are for one car in one market on one day, ready to be asked. Immutable and safe for any number of threads:
/// each question borrows one of the solvers, which keep what they learn. An answer depends on rules and question alone.
/// </summary>
public sealed class CompiledRuleset
{
    private readonly RuleFormula _formula;
    private readonly ConcurrentBag<Reasoner> _idle = [];

    private CompiledRuleset(Ruleset ruleset, BuildContext context, Func<string, long>? price)
    {
        (Ruleset, Context) = (ruleset, context);
        _formula = new RuleFormula(ruleset, context, price);
        Offered = [.. _formula.Codes.Where((_, v) => _formula.IsOffered[v])];
        Standard = [.. _formula.Codes.Where((_, v) => _formula.IsStandard[v])];
    }

    /// <summary>What was compiled.</summary>
    public Ruleset Ruleset { get; }

    /// <summary>For whom.</summary>
    public BuildContext Context { get; }

    /// <summary>Codes of the options that this car can have, in catalogue order.</summary>
    public IReadOnlyList<string> Offered { get; }

    /// <summary>Codes of the options that this car comes with.</summary>
    public IReadOnlyList<string> Standard { get; }

    /// <summary>The variables and the clauses of the formula, for those who measure.</summary>
    public (int Variables, int Clauses) Size => (_formula.Variables, _formula.Clauses.Length);

    /// <summary>Compiles the rules that are in force.</summary>
    /// <param name="ruleset">A ruleset without faults: see <see cref="RulesetCheck"/>.</param>
    /// <param name="context">For which car, where and when.</param>
    /// <param name="price">What an option costs, to complete builds with the cheapest; without it the order in the group decides.</param>
    public static CompiledRuleset Compile(Ruleset ruleset, BuildContext context, Func<string, long>? price = null) => new(ruleset, context, price);

    /// <summary>The build for some choices; those that cannot hold with newer ones are named as lost.</summary>
    public ResolvedBuild Resolve(IReadOnlyList<Choice> choices) => Ask(r => r.Resolve(choices));

    /// <summary>Whether there is a valid complete build with all of these choices.</summary>
    public bool IsPossible(IReadOnlyList<Choice> choices) => Ask(r => r.IsPossible(choices));

    /// <summary>What every option is to the build of these choices.</summary>
    /// <param name="choices">The oldest first.</param>
    /// <param name="detail">What to find out besides the states.</param>
    /// <param name="isAsked">Which groups to answer for, by code; all by default.</param>
    public IReadOnlyList<SelectableGroup> Selectables(
        IReadOnlyList<Choice> choices, SelectableDetail detail = SelectableDetail.All, Func<string, bool>? isAsked = null) =>
        Ask(r => r.Selectables(choices, detail, isAsked ?? (_ => true)));

    /// <summary>What a click does to the build of these choices. Stores nothing; the outcome says what to store.</summary>
    public ClickOutcome Click(IReadOnlyList<Choice> choices, Choice click, ClickMode mode, PriceDelta? price = null) =>
        Ask(r => r.Click(choices, click, mode, price));

    /// <summary>Why a click is not possible as it is, and what would make it so; null when it is possible.</summary>
    public ConflictExplanation? Explain(IReadOnlyList<Choice> choices, Choice click, PriceDelta? price = null) =>
        Ask(r => r.Explain(choices, click, price));

    /// <summary>
    /// The rules that a finished build breaks; empty for one that can be ordered. Unlike <see cref="Resolve"/> it adds nothing: a missing paint
    /// breaks the cardinality of its group.
    /// </summary>
    public IReadOnlyList<Rule> Violations(IEnumerable<string> options) => BuildVerdict.Violations(Ruleset, Context, options);

    // A question that throws does not give its solver back: nobody knows what state that is in.
    private T Ask<T>(Func<Reasoner, T> question)
    {
        var reasoner = _idle.TryTake(out var idle) ? idle : new Reasoner(_formula);
        var answer = question(reasoner);
        if (_idle.Count < Environment.ProcessorCount)
        {
            _idle.Add(reasoner);
        }

        return answer;
    }
}
