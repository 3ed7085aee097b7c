using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Theory]
    [InlineData("subscription { sold { id name } }")]
    [InlineData("subscription { sold { id } sold { name } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { sold { id } }")]
    [InlineData("subscription { ... on Subscription { ... { sold { id } } } }")]
    [InlineData("subscription { sold { id @include(if: true) } }")]
    [InlineData("{ dealer { id } product { id } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { sold { id } ...G } fragment G on Subscription { sold { name } ...F }")]
    public void Check_OneRootField_IsFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("subscription { sold { id } priced { id } }", "Anonymous Subscription must select only one top level field. (1:28)")]
    [InlineData("subscription S { sold { id } other: sold { id } }", "Subscription \"S\" must select only one top level field. (1:30)")]
    [InlineData("subscription S { ...F priced { id } } fragment F on Subscription { sold { id } }", "Subscription \"S\" must select only one top level field. (1:23)")]
    [InlineData("subscription S { sold { id } ... { priced { id } } priced { name } third: sold { id } }", "Subscription \"S\" must select only one top level field. (1:36) (1:52) (1:68)")]
    public void Check_SeveralRootFields_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("subscription { __typename }", "Anonymous Subscription must not select an introspection top level field. (1:16)")]
    [InlineData("subscription S { name: __typename }", "Subscription \"S\" must not select an introspection top level field. (1:18)")]
    [InlineData("subscription S { sold { id } __typename }", "Subscription \"S\" must select only one top level field. (1:30)", "Subscription \"S\" must not select an introspection top level field. (1:30)")]
    public void Check_IntrospectionRootField_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("subscription { sold @skip(if: false) { id } }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:21)")]
    [InlineData("subscription S($if: Boolean!) { sold @include(if: $if) { id } }", "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. (1:38)")]
    [InlineData("subscription { ... @include(if: true) { sold { id } } }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:20)")]
    [InlineData("subscription { ...F @skip(if: true) } fragment F on Subscription { sold @include(if: true) { id } }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:21) (1:73)")]
    public void Check_ConditionalRootField_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new SingleFieldSubscriptionsRule(context), document);
}
