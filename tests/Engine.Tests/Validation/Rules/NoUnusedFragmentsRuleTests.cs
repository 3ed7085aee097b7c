using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Theory]
    [InlineData("{ dealer { ...A } } fragment A on Dealer { ...B } fragment B on Dealer { id }")]
    [InlineData("query A { dealer { ...A } } query B { dealer { ...B } } fragment A on Dealer { id } fragment B on Dealer { id }")]
    [InlineData("{ ...Q } fragment Q on Query { dealer { ... on Dealer { ...D } } } fragment D on Dealer { id }")]
    public void Check_UsedFragments_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer { id } } fragment D on Dealer { id }", "Fragment \"D\" is never used. (1:19)")]
    [InlineData("{ dealer { ...A } } fragment A on Dealer { id } fragment B on Dealer { ...C } fragment C on Dealer { ...B }", "Fragment \"B\" is never used. (1:49)", "Fragment \"C\" is never used. (1:79)")]
    [InlineData("fragment D on Dealer { id }", "Fragment \"D\" is never used. (1:1)")]
    public void Check_UnusedFragments_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new NoUnusedFragmentsRule(context), document);
}
