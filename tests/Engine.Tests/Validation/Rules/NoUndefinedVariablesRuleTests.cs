using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData("query ($n: Int) { cars(first: $n) { id } }")]
    [InlineData("query ($n: Int) { ...F } fragment F on Query { cars(first: $n) { ...C } } fragment C on Car { similar(first: $n) { id } }")]
    [InlineData("query A($n: Int) { ...F } query B($n: Int) { ...F } fragment F on Query { cars(first: $n) { id } }")]
    [InlineData("fragment F on Query { cars(first: $n) { id } }")]
    [InlineData("query ($d: Int) { cars(filter: {minDoors: $d, codes: [$d]}) @trace(level: $d) { id } }")]
    public void Check_DefinedVariables_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ cars(first: $n) { id } }", "Variable \"$n\" is not defined. (1:15) (1:1)")]
    [InlineData("query Q { ...F } fragment F on Query { cars(first: $n) { id } }", "Variable \"$n\" is not defined by operation \"Q\". (1:52) (1:1)")]
    [InlineData("query A($n: Int) { ...F } query B($m: Int) { ...F } fragment F on Query { cars(first: $n) { similar(first: $m) { id } } }", "Variable \"$m\" is not defined by operation \"A\". (1:108) (1:1)", "Variable \"$n\" is not defined by operation \"B\". (1:87) (1:27)")]
    [InlineData("query ($a: Int) { cars(filter: {codes: [$b, {c: $a}]}) @trace(level: $d) { id } }", "Variable \"$b\" is not defined. (1:41) (1:1)", "Variable \"$d\" is not defined. (1:70) (1:1)")]
    [InlineData("{ a: cars(first: $n) { id } b: cars(first: $n) { id } }", "Variable \"$n\" is not defined. (1:18) (1:1)", "Variable \"$n\" is not defined. (1:44) (1:1)")]
    public void Check_UndefinedVariables_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new NoUndefinedVariablesRule(context), document);
}
