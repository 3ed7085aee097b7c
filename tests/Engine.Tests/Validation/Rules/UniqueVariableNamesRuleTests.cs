using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: Int) { dealer { id } } query B($a: Int) { dealer { id } }")]
    public void Check_DifferentNames_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("query ($a: Int, $a: Int) { dealer { id } }", "There can be only one variable named \"$a\". (1:9) (1:18)")]
    [InlineData("query ($a: Int, $b: Int, $a: String, $b: Int, $a: Int) { dealer { id } }", "There can be only one variable named \"$a\". (1:9) (1:27) (1:48)", "There can be only one variable named \"$b\". (1:18) (1:39)")]
    public void Check_SameName_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new UniqueVariableNamesRule(context), document);
}
