using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>An option needs one of the others: <c>T01 -> C14 | C15</c>.</summary>
public sealed record RequiresRule(
    string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil, string Option, IReadOnlyList<string> OneOf)
    : Rule(Code, Message, ValidFrom, ValidUntil)
{
    /// <inheritdoc/>
    public override RuleKind Kind => RuleKind.Requires;

    /// <inheritdoc/>
    public override string Expression => $"{Option} -> {string.Join(" | ", OneOf)}";

    /// <inheritdoc/>
    public override IEnumerable<string> Options => [Option, .. OneOf];
}
