using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// An option is standard for these cars: <c>W03: trim LUM-CORE-E40</c>. It is the weakest wish there is: any choice of a customer that it
/// does not go with displaces it.
/// </summary>
public sealed record DefaultRule(
    string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil, string Option, RuleScope Scope)
    : Rule(Code, Message, ValidFrom, ValidUntil)
{
    /// <inheritdoc/>
    public override RuleKind Kind => RuleKind.Default;

    /// <inheritdoc/>
    public override string Expression => RuleExpression.Scoped(Option, Scope);

    /// <inheritdoc/>
    public override IEnumerable<string> Options => [Option];

    /// <summary>Whether the option is standard for that car on its day.</summary>
    public bool Applies(BuildContext context) => IsInForce(context.Date) && Scope.Holds(context);
}
