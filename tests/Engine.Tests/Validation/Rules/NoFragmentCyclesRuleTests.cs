using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData("fragment A on Dealer { ...B } fragment B on Dealer { id }")]
    [InlineData("fragment A on Dealer { ...B ...C } fragment B on Dealer { ...C } fragment C on Dealer { id }")]
    [InlineData("fragment A on Dealer { ...Unknown }")]
    [InlineData("fragment A on Dealer { id cars { dealer { ...B } } } fragment B on Dealer { id }")]
    public void Check_FragmentsWithoutCycle_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("fragment A on Dealer { ...A }", "Cannot spread fragment \"A\" within itself. (1:24)")]
    [InlineData("fragment A on Dealer { cars { dealer { ... { ...A } } } }", "Cannot spread fragment \"A\" within itself. (1:46)")]
    [InlineData("fragment A on Dealer { ...B } fragment B on Dealer { ...A }", "Cannot spread fragment \"A\" within itself via \"B\". (1:24) (1:54)")]
    [InlineData("fragment A on Dealer { ...B } fragment B on Dealer { ...C } fragment C on Dealer { ...A }", "Cannot spread fragment \"A\" within itself via \"B\", \"C\". (1:24) (1:54) (1:84)")]
    [InlineData("fragment A on Dealer { ...B ...C } fragment B on Dealer { ...A } fragment C on Dealer { ...A }", "Cannot spread fragment \"A\" within itself via \"B\". (1:24) (1:59)", "Cannot spread fragment \"A\" within itself via \"C\". (1:29) (1:89)")]
    [InlineData("fragment A on Dealer { ...A ...A }", "Cannot spread fragment \"A\" within itself. (1:24)", "Cannot spread fragment \"A\" within itself. (1:29)")]
    [InlineData("fragment A on Dealer { ...B } fragment B on Dealer { ...B }", "Cannot spread fragment \"B\" within itself. (1:54)")]
    public void Check_Cycles_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new NoFragmentCyclesRule(context), document);
}
