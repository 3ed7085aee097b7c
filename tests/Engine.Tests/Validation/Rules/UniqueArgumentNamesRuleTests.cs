using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ cars(filter: null, first: 1) { id } }")]
    [InlineData("{ a: cars(first: 1) { id } b: cars(first: 2) { id } }")]
    [InlineData("{ dealer { id @include(if: true) @skip(if: true) } }")]
    public void Check_DifferentNames_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ cars(first: 1, first: 2) { id } }", "There can be only one argument named \"first\". (1:8) (1:18)")]
    [InlineData("{ cars(first: 1, filter: null, first: 2, filter: null, first: 3) { id } }", "There can be only one argument named \"first\". (1:8) (1:32) (1:56)", "There can be only one argument named \"filter\". (1:18) (1:42)")]
    [InlineData("{ dealer { id @include(if: true, if: false) } }", "There can be only one argument named \"if\". (1:24) (1:34)")]
    public void Check_SameName_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new UniqueArgumentNamesRule(context), document);
}
