using Federation.Shared.Values;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>Two options do not go together: <c>not (C02 &amp; C03)</c>.</summary>
public sealed record ExcludesRule(
    string Code, LocalizedText Message, DateOnly ValidFrom, DateOnly? ValidUntil, string Option, string Other)
    : Rule(Code, Message, ValidFrom, ValidUntil)
{
    /// <inheritdoc/>
    public override RuleKind Kind => RuleKind.Excludes;

    /// <inheritdoc/>
    public override string Expression => $"not ({Option} & {Other})";

    /// <inheritdoc/>
    public override IEnumerable<string> Options => [Option, Other];
}
