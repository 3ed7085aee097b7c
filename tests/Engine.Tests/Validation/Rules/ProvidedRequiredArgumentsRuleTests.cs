using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("{ car(id: 1) { similar { id } } }")]
    [InlineData("{ dealer { id @include(if: true) } }")]
    [InlineData("query ($id: ID!) { car(id: $id) { similar(first: 1) { id } } }")]
    [InlineData("{ nope @nope { id } }")]
    public void Check_RequiredArgumentsGiven_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ car { id } carBy { id } }", "Field \"car\" argument \"id\" of type \"ID!\" is required, but it was not provided. (1:3)", "Field \"carBy\" argument \"by\" of type \"CarBy!\" is required, but it was not provided. (1:14)")]
    [InlineData("{ dealer { id @include @skip } }", "Directive \"@include\" argument \"if\" of type \"Boolean!\" is required, but it was not provided. (1:15)", "Directive \"@skip\" argument \"if\" of type \"Boolean!\" is required, but it was not provided. (1:24)")]
    [InlineData("mutation { sell { id } } query { __type { name } }", "Field \"sell\" argument \"id\" of type \"ID!\" is required, but it was not provided. (1:12)", "Field \"__type\" argument \"name\" of type \"String!\" is required, but it was not provided. (1:34)")]
    public void Check_MissingArguments_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new ProvidedRequiredArgumentsRule(context), document);
}
