using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData("{ dealer { id city cars { doors } __typename } }")]
    [InlineData("{ product { id name ... on Car { doors } ... on Wheel { size } } }")]
    [InlineData("{ found { __typename ... on Node { id } } }")]
    [InlineData("{ __schema { types { name } } __type(name: \"Car\") { name } }")]
    [InlineData("fragment F on Unknown { anything }")]
    [InlineData("{ dealer { ... on Car { doors } } }")]
    public void Check_FieldsThatExist_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer { name } }", "Cannot query field \"name\" on type \"Dealer\". (1:12)")]
    [InlineData("{ product { doors } }", "Cannot query field \"doors\" on type \"Product\". (1:13)")]
    [InlineData("{ found { id } }", "Cannot query field \"id\" on type \"Found\". (1:11)")]
    [InlineData("{ dealer { __schema { types { name } } } }", "Cannot query field \"__schema\" on type \"Dealer\". (1:12)")]
    [InlineData("fragment C on Car { doors size ... on Wheel { doors fuel } }", "Cannot query field \"size\" on type \"Car\". (1:27)", "Cannot query field \"fuel\" on type \"Wheel\". (1:53)")]
    [InlineData("{ nope { nothing { below { isReported } } } alias: neither }", "Cannot query field \"nope\" on type \"Query\". (1:3)", "Cannot query field \"neither\" on type \"Query\". (1:45)")]
    public void Check_UnknownFields_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ dealer { cty } }", "Cannot query field \"cty\" on type \"Dealer\". Did you mean \"city\"? (1:12)")]
    [InlineData("{ car(id: 1) { dors dealr { id } } }", "Cannot query field \"dors\" on type \"Car\". Did you mean \"doors\"? (1:16)", "Cannot query field \"dealr\" on type \"Car\". Did you mean \"dealer\"? (1:21)")]
    public void Check_SimilarField_IsSuggested(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document, suggestions: true));

    [Theory]
    [InlineData("{ product { doors } }", "Cannot query field \"doors\" on type \"Product\". Did you mean to use an inline fragment on \"Car\" or \"Wheel\"? (1:13)")]
    [InlineData("{ product { size } }", "Cannot query field \"size\" on type \"Product\". Did you mean to use an inline fragment on \"Wheel\"? (1:13)")]
    [InlineData("{ found { id } }", "Cannot query field \"id\" on type \"Found\". Did you mean to use an inline fragment on \"Node\", \"Dealer\", \"Product\", or \"Car\"? (1:11)")]
    [InlineData("{ found { city } }", "Cannot query field \"city\" on type \"Found\". Did you mean to use an inline fragment on \"Dealer\"? (1:11)")]
    public void Check_TypesWithTheField_AreSuggested(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document, suggestions: true));

    private static IEnumerable<string> Errors(string document, bool suggestions = false) =>
        RuleErrors.Of(context => new FieldsOnCorrectTypeRule(context), document, suggestions: suggestions);
}
