using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData("query ($n: Int) { cars(first: $n) { id } }")]
    [InlineData("query ($n: Int) { ...F } fragment F on Query { ...G } fragment G on Query { cars(first: $n) { id } }")]
    [InlineData("query ($i: Boolean!) { dealer { id @include(if: $i) } }")]
    [InlineData("query ($d: Int) { cars(filter: {and: [{minDoors: $d}]}) { id } }")]
    [InlineData("query A($n: Int) { ...F } query B($n: Int) { ...F } fragment F on Query { cars(first: $n) { id } }")]
    public void Check_UsedVariables_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("query ($n: Int) { dealer { id } }", "Variable \"$n\" is never used. (1:8)")]
    [InlineData("query Q($n: Int, $m: Int, $o: Int) { cars(first: $m) { id } }", "Variable \"$n\" is never used in operation \"Q\". (1:9)", "Variable \"$o\" is never used in operation \"Q\". (1:27)")]
    [InlineData("query A($n: Int) { dealer { id } } query B($n: Int) { ...F } fragment F on Query { cars(first: $n) { id } }", "Variable \"$n\" is never used in operation \"A\". (1:9)")]
    [InlineData("query Q($n: Int) { dealer { id } } fragment F on Query { cars(first: $n) { id } }", "Variable \"$n\" is never used in operation \"Q\". (1:9)")]
    public void Check_UnusedVariables_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new NoUnusedVariablesRule(context), document);
}
