using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ dealer { ...A } } fragment A on Dealer { ...B } fragment B on Dealer { id }")]
    [InlineData("{ dealer { ... on Dealer { id } ... { id } } }")]
    public void Check_DefinedFragments_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer { ...A } }", "Unknown fragment \"A\". (1:15)")]
    [InlineData("{ dealer { ... on Dealer { ...A } } } fragment B on Dealer { ...C }", "Unknown fragment \"A\". (1:31)", "Unknown fragment \"C\". (1:65)")]
    public void Check_UnknownFragments_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new KnownFragmentNamesRule(context), document);
}
