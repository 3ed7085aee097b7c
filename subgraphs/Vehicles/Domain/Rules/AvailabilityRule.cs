using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// An option is offered for these cars while the rule is in force: <c>T01: market DE FR, trim LUM-CORE-E40, year 2026</c>. An option with
/// such rules is offered where one of them says so, an option without everywhere.
/// </summary>
public sealed record AvailabilityRule(
    string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil, string Option, RuleScope Scope)
    : Rule(Code, Message, ValidFrom, ValidUntil)
{
    /// <inheritdoc/>
    public override RuleKind Kind => RuleKind.Availability;

    /// <inheritdoc/>
    public override string Expression => RuleExpression.Scoped(Option, Scope);

    /// <inheritdoc/>
    public override IEnumerable<string> Options => [Option];

    /// <summary>Whether the rule offers the option to that car on its day.</summary>
    public bool Offers(BuildContext context) => IsInForce(context.Date) && Scope.Holds(context);
}
