using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData("{ dealer { ... on Dealer { id } } }")]
    [InlineData("{ product { ... on Car { id } ... on Node { id } } }")]
    [InlineData("{ found { ... on Car { id } ... on Product { id } } }")]
    [InlineData("{ dealer { ... on Node { ... on Dealer { id } } ...N } } fragment N on Node { id }")]
    [InlineData("{ found { ...P } } fragment P on Product { ... on Wheel { size } }")]
    [InlineData("{ dealer { ... { id } ... on Unknown { id } ... on Fuel { id } ...Nope } }")]
    public void Check_SpreadsThatCanMatch_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer { ... on Car { id } } }", "Fragment cannot be spread here as objects of type \"Dealer\" can never be of type \"Car\". (1:12)")]
    [InlineData("{ found { ... on Wheel { id } } }", "Fragment cannot be spread here as objects of type \"Found\" can never be of type \"Wheel\". (1:11)")]
    [InlineData("{ dealer { ...P } } fragment P on Product { id }", "Fragment \"P\" cannot be spread here as objects of type \"Dealer\" can never be of type \"Product\". (1:12)")]
    [InlineData("{ product { ... on Dealer { id } } }", "Fragment cannot be spread here as objects of type \"Product\" can never be of type \"Dealer\". (1:13)")]
    [InlineData("fragment D on Dealer { ... on Found { ... on Car { ... on Dealer { id } } } }", "Fragment cannot be spread here as objects of type \"Car\" can never be of type \"Dealer\". (1:52)")]
    public void Check_SpreadsThatNeverMatch_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new PossibleFragmentSpreadsRule(context), document);
}
