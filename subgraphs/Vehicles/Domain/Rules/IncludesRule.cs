using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>A package brings its contents along: <c>PK01 -> S01 &amp; C04</c>.</summary>
public sealed record IncludesRule(
    string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil, string Option, IReadOnlyList<string> Contents)
    : Rule(Code, Message, ValidFrom, ValidUntil)
{
    /// <inheritdoc/>
    public override RuleKind Kind => RuleKind.Includes;

    /// <inheritdoc/>
    public override string Expression => $"{Option} -> {string.Join(" & ", Contents)}";

    /// <inheritdoc/>
    public override IEnumerable<string> Options => [Option, .. Contents];
}
