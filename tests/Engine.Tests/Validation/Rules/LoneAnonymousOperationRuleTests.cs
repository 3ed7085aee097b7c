using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Theory]
    [InlineData("{ dealer { id } }")]
    [InlineData("query A { dealer { id } } query B { dealer { id } }")]
    [InlineData("{ dealer { ...D } } fragment D on Dealer { id }")]
    [InlineData("fragment D on Dealer { id }")]
    public void Check_OneAnonymousOrOnlyNamed_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer { id } } query A { dealer { id } }", "This anonymous operation must be the only defined operation. (1:1)")]
    [InlineData("{ dealer { id } } { dealer { city } }", "This anonymous operation must be the only defined operation. (1:1)", "This anonymous operation must be the only defined operation. (1:19)")]
    [InlineData("query A { dealer { id } } mutation { sell(id: 1) { id } } subscription { sold { id } }", "This anonymous operation must be the only defined operation. (1:27)", "This anonymous operation must be the only defined operation. (1:59)")]
    public void Check_AnonymousBesideOthers_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new LoneAnonymousOperationRule(context), document);
}
