using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>One sentence about what goes together, written by the people who own the product.</summary>
/// <param name="Code">Its name in the ruleset.</param>
/// <param name="Message">What to tell a customer who meets it.</param>
/// <param name="ValidFrom">The first day it is in force.</param>
/// <param name="ValidUntil">The last day; null where none is set.</param>
public abstract record Rule(string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    /// <summary>What it says.</summary>
    public abstract RuleKind Kind { get; }

    /// <summary>The rule in the notation of <see cref="RuleExpression"/>.</summary>
    public abstract string Expression { get; }

    /// <summary>Codes of the options it speaks of, each once.</summary>
    public abstract IEnumerable<string> Options { get; }

    /// <summary>Whether it is in force on that day.</summary>
    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidUntil is not { } last || day <= last);

    /// <summary>Whether there is a day on which both are in force.</summary>
    public bool OverlapsInTime(Rule other) =>
        (ValidUntil is not { } last || other.ValidFrom <= last) && (other.ValidUntil is not { } otherLast || ValidFrom <= otherLast);
}
