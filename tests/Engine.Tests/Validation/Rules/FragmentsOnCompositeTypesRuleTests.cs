using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData("{ product { ... on Car { id } } }")]
    [InlineData("{ product { ... on Product { id } } }")]
    [InlineData("fragment F on Found { __typename }")]
    [InlineData("{ product { ... { id } } }")]
    [InlineData("fragment D on Dealer { id }")]
    [InlineData("{ product { ... on Unknown { id } } }")]
    public void Check_CompositeTypes_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ product { ... on Fuel { id } } }", "Fragment cannot condition on non composite type \"Fuel\". (1:20)")]
    [InlineData("{ product { ... on String { id } } }", "Fragment cannot condition on non composite type \"String\". (1:20)")]
    [InlineData("{ product { ... on CarFilter { id } } }", "Fragment cannot condition on non composite type \"CarFilter\". (1:20)")]
    [InlineData("fragment F on Int { id } fragment G on CarBy { id } fragment H on Fuel { id }", "Fragment \"F\" cannot condition on non composite type \"Int\". (1:15)", "Fragment \"G\" cannot condition on non composite type \"CarBy\". (1:40)", "Fragment \"H\" cannot condition on non composite type \"Fuel\". (1:67)")]
    public void Check_LeafAndInputTypes_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new FragmentsOnCompositeTypesRule(context), document);
}
