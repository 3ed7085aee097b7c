using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("{ dealer { id city } }")]
    [InlineData("{ car(id: 1) { name(upper: true) fuel } }")]
    [InlineData("{ product { __typename } found { __typename } }")]
    [InlineData("{ dealer { unknown } }")]
    public void Check_LeavesWithoutAndObjectsWithSelection_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer }", "Field \"dealer\" of type \"Dealer\" must have a selection of subfields. Did you mean \"dealer { ... }\"? (1:3)")]
    [InlineData("{ product found cars }", "Field \"product\" of type \"Product\" must have a selection of subfields. Did you mean \"product { ... }\"? (1:3)", "Field \"found\" of type \"[Found]\" must have a selection of subfields. Did you mean \"found { ... }\"? (1:11)", "Field \"cars\" of type \"[Car!]!\" must have a selection of subfields. Did you mean \"cars { ... }\"? (1:17)")]
    [InlineData("{ car(id: 1) { dealer similar } }", "Field \"dealer\" of type \"Dealer\" must have a selection of subfields. Did you mean \"dealer { ... }\"? (1:16)", "Field \"similar\" of type \"[Car!]!\" must have a selection of subfields. Did you mean \"similar { ... }\"? (1:23)")]
    public void Check_ObjectWithoutSelection_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ dealer { city { name } } }", "Field \"city\" must not have a selection since type \"String\" has no subfields. (1:17)")]
    [InlineData("{ car(id: 1) { fuel { name } doors { x } __typename { y } } }", "Field \"fuel\" must not have a selection since type \"Fuel\" has no subfields. (1:21)", "Field \"doors\" must not have a selection since type \"Int!\" has no subfields. (1:36)", "Field \"__typename\" must not have a selection since type \"String!\" has no subfields. (1:53)")]
    [InlineData("{ dealer { city(upper: true) @include(if: true) { name } } }", "Field \"city\" must not have a selection since type \"String\" has no subfields. (1:49)")]
    public void Check_LeafWithSelection_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new ScalarLeafsRule(context), document);
}
