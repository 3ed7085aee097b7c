using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("query ($f: CarFilter, $i: [ID!]!, $d: Float) { dealer { id } }")]
    [InlineData("{ product { ... on Car { id } } } fragment D on Dealer { id }")]
    [InlineData("{ product { ... { id } } }")]
    [InlineData("type Truck { id: ID } { product { ... on Truck { id } } }")]
    public void Check_TypesThatExist_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ product { ... on Bus { id } } }", "Unknown type \"Bus\". (1:20)")]
    [InlineData("query ($f: [Filtr!]!) { dealer { id } }", "Unknown type \"Filtr\". (1:13)")]
    [InlineData("fragment D on Deler { id }", "Unknown type \"Deler\". (1:15)")]
    public void Check_UnknownTypes_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ product { ... on Whel { id } } }", "Unknown type \"Whel\". Did you mean \"Wheel\" or \"Fuel\"? (1:20)")]
    [InlineData("query ($f: CarFiltre) { dealer { id } }", "Unknown type \"CarFiltre\". Did you mean \"CarFilter\"? (1:12)")]
    public void Check_SimilarType_IsSuggested(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document, suggestions: true));

    private static IEnumerable<string> Errors(string document, bool suggestions = false) =>
        RuleErrors.Of(context => new KnownTypeNamesRule(context), document, suggestions: suggestions);
}
