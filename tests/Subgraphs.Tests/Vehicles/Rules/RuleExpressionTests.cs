using Federation.Shared.Values;
using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

public sealed class RuleExpressionTests
{
    [Theory]
    [InlineData(RuleKind.Requires, "A01 -> B01 | B02")]
    [InlineData(RuleKind.Excludes, "not (A01 & B01)")]
    [InlineData(RuleKind.Includes, "PK01 -> A01 & B01 & C01")]
    [InlineData(RuleKind.Cardinality, "PAINT 1..1")]
    [InlineData(RuleKind.Cardinality, "SEATS 0..*")]
    [InlineData(RuleKind.Availability, "A01")]
    [InlineData(RuleKind.Availability, "A01: market DE FR, trim LUM-CORE-E40, year 2026 2027")]
    [InlineData(RuleKind.Default, "A01: trim LUM-CORE-E40")]
    public void TryParse_WhatARulePrints_IsThatRule(RuleKind kind, string expression)
    {
        var rule = Showroom.Parse(kind, "r1", expression);
        Assert.Equal((kind, expression), (rule.Kind, rule.Expression));
    }

    [Theory]
    [InlineData(RuleKind.Requires, "A01 => B01", "The rule 'r1' reads 'A01 => B01': write 'A01 -> B01 | B02'.")]
    [InlineData(RuleKind.Requires, "A01 -> B01 & B02", "The rule 'r1' reads 'A01 -> B01 & B02': write 'A01 -> B01 | B02'.")]
    [InlineData(RuleKind.Excludes, "A01 & B01", "The rule 'r1' reads 'A01 & B01': write 'not (A01 & B01)'.")]
    [InlineData(RuleKind.Includes, "A01 ->", "The rule 'r1' reads 'A01 ->': write 'A01 -> B01 & B02'.")]
    [InlineData(RuleKind.Cardinality, "PAINT 2..1", "The rule 'r1' reads 'PAINT 2..1': write 'GROUP 0..1', or 'GROUP 0..*' without a limit.")]
    [InlineData(RuleKind.Availability, "A01: country DE", "The rule 'r1' reads 'A01: country DE': write 'A01: market DE FR, trim T1 T2, year 2026'.")]
    [InlineData(RuleKind.Default, "A01: year soon", "The rule 'r1' reads 'A01: year soon': write 'A01: market DE FR, trim T1 T2, year 2026'.")]
    public void TryParse_SomethingElse_SaysHowToWriteIt(RuleKind kind, string expression, string problem)
    {
        Assert.False(RuleExpression.TryParse(kind, "r1", expression, LocalizedText.Same("r1"), Showroom.Day, null, out _, out var said));
        Assert.Equal(problem, said);
    }

    [Fact]
    public void Ruleset_Hash_IsThatOfWhatDecides()
    {
        var ruleset = Showroom.Ruleset();
        Ruleset With(string version, IEnumerable<Rule> rules) => new(ruleset.ModelCode, version, ruleset.ValidFrom, ruleset.Trims, ruleset.Groups, [.. rules]);
        Assert.Matches("^[0-9a-f]{64}$", ruleset.Hash);
        Assert.Equal(ruleset.Hash, With("2", ruleset.Rules.Reverse()).Hash);
        Assert.NotEqual(ruleset.Hash, With("1", ruleset.Rules.Skip(1)).Hash);
        Assert.NotEqual(ruleset.Hash, With("1", ruleset.Rules.Select(r => r with { ValidUntil = new(2027, 1, 1) })).Hash);
    }
}
