using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Theory]
    [InlineData("query ($a: String, $b: [Fuel!]!, $c: CarFilter, $d: CarBy!) { dealer { id } }")]
    [InlineData("query ($a: Unknown) { dealer { id } }")]
    public void Check_InputTypes_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("query ($c: Car) { dealer { id } }", "Variable \"$c\" cannot be non-input type \"Car\". (1:12)")]
    [InlineData("query ($c: [[Found!]]!, $p: Product!) { dealer { id } }", "Variable \"$c\" cannot be non-input type \"[[Found!]]!\". (1:12)", "Variable \"$p\" cannot be non-input type \"Product!\". (1:29)")]
    public void Check_OutputTypes_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new VariablesAreInputTypesRule(context), document);
}
