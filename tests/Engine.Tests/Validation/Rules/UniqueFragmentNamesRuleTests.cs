using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ dealer { ...A ...B } } fragment A on Dealer { id } fragment B on Dealer { city }")]
    [InlineData("query A { dealer { ...A } } fragment A on Dealer { id }")]
    [InlineData("{ dealer { ... on Dealer { id } ... on Dealer { city } } }")]
    public void Check_DifferentNames_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("fragment D on Dealer { id } fragment D on Dealer { city }", "There can be only one fragment named \"D\". (1:10) (1:38)")]
    [InlineData("fragment D on Dealer { id } fragment E on Dealer { id } fragment D on Car { id } fragment D on Wheel { id }", "There can be only one fragment named \"D\". (1:10) (1:66)", "There can be only one fragment named \"D\". (1:10) (1:91)")]
    public void Check_SameName_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new UniqueFragmentNamesRule(context), document);
}
