using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData("{ dealer @include(if: true) @skip(if: false) { id @include(if: true) } }")]
    [InlineData("{ dealer @trace @trace(level: 2) @trace { id } }")]
    [InlineData("{ dealer @nope @nope { id } }")]
    public void Check_OnceOrRepeatable_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("query @only @only { dealer { id } }", "The directive \"@only\" can only be used once at this location. (1:7) (1:13)")]
    [InlineData("{ dealer @include(if: true) @trace @include(if: false) { id } }", "The directive \"@include\" can only be used once at this location. (1:10) (1:36)")]
    [InlineData("query ($a: Int @only @only) { ... @skip(if: true) @skip(if: true) { dealer { ...D @skip(if: true) @skip(if: true) } } } fragment D on Dealer @only @only @only { id }", "The directive \"@only\" can only be used once at this location. (1:16) (1:22)", "The directive \"@skip\" can only be used once at this location. (1:35) (1:51)", "The directive \"@skip\" can only be used once at this location. (1:83) (1:99)", "The directive \"@only\" can only be used once at this location. (1:142) (1:148)", "The directive \"@only\" can only be used once at this location. (1:142) (1:154)")]
    public void Check_TwiceAtAPlace_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new UniqueDirectivesPerLocationRule(context), document);
}
