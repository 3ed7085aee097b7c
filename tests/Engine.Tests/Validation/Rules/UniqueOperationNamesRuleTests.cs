using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Theory]
    [InlineData("query A { dealer { id } } mutation B { sell(id: 1) { id } } subscription C { sold { id } }")]
    [InlineData("query D { dealer { ...D } } fragment D on Dealer { id }")]
    [InlineData("{ dealer { id } } { dealer { id } }")]
    [InlineData("fragment D on Dealer { id }")]
    public void Check_DifferentNames_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("query A { dealer { id } } query A { dealer { city } }", "There can be only one operation named \"A\". (1:7) (1:33)")]
    [InlineData("query A { dealer { id } } mutation A { sell(id: 1) { id } }", "There can be only one operation named \"A\". (1:7) (1:36)")]
    [InlineData("query A { dealer { id } } query B { dealer { id } } subscription A { sold { id } } query A { dealer { id } }", "There can be only one operation named \"A\". (1:7) (1:66)", "There can be only one operation named \"A\". (1:7) (1:90)")]
    public void Check_SameName_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new UniqueOperationNamesRule(context), document);
}
