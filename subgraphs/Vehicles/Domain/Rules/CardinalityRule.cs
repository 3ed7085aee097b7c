using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>How many options of a group a build has: <c>PAINT 1..1</c>, <c>SEATS 0..*</c>.</summary>
public sealed record CardinalityRule(
    string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil, string Group, int Min, int? Max)
    : Rule(Code, Message, ValidFrom, ValidUntil)
{
    /// <inheritdoc/>
    public override RuleKind Kind => RuleKind.Cardinality;

    /// <inheritdoc/>
    public override string Expression => $"{Group} {Min}..{Max?.ToString() ?? "*"}";

    /// <inheritdoc/>
    public override IEnumerable<string> Options => [];
}
