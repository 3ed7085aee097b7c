using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ cars(filter: null, first: 1) { name(upper: true) } }")]
    [InlineData("{ dealer { id @include(if: true) @trace(level: 1) } }")]
    [InlineData("{ nope(what: 1) { id } dealer @nope(what: 1) { id } }")]
    [InlineData("{ product { name(upper: true) ... on Wheel { name(upper: false) } } }")]
    [InlineData("{ __type(name: \"Car\") { fields(includeDeprecated: true) { name } } }")]
    public void Check_ArgumentsThatExist_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ cars(page: 1) { id } }", "Unknown argument \"page\" on field \"Query.cars\". (1:8)")]
    [InlineData("{ dealer(id: 1) { city(locale: \"de\") } }", "Unknown argument \"id\" on field \"Query.dealer\". (1:10)", "Unknown argument \"locale\" on field \"Dealer.city\". (1:24)")]
    [InlineData("{ dealer @include(unless: false) { id @trace(lvl: 1, level: 1) } }", "Unknown argument \"unless\" on directive \"@include\". (1:19)", "Unknown argument \"lvl\" on directive \"@trace\". (1:46)")]
    [InlineData("{ product { name(lower: true) ... on Car { name(lower: true) } } }", "Unknown argument \"lower\" on field \"Product.name\". (1:18)", "Unknown argument \"lower\" on field \"Car.name\". (1:49)")]
    public void Check_UnknownArguments_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ cars(frist: 1) { id } }", "Unknown argument \"frist\" on field \"Query.cars\". Did you mean \"first\"? (1:8)")]
    [InlineData("{ dealer { id @trace(lvel: 1) } }", "Unknown argument \"lvel\" on directive \"@trace\". Did you mean \"level\"? (1:22)")]
    public void Check_SimilarArgument_IsSuggested(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document, suggestions: true));

    private static IEnumerable<string> Errors(string document, bool suggestions = false) =>
        RuleErrors.Of(context => new KnownArgumentNamesRule(context), document, suggestions: suggestions);
}
