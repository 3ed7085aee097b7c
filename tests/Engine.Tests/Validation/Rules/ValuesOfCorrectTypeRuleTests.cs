using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData("{ cars(first: 1, filter: {fuel: PETROL, minDoors: 3, codes: [\"a\", \"b\"], and: [{codes: null}], owner: {name: \"x\"}}) { id } }")]
    [InlineData("{ cars(filter: null, first: null) { id } }")]
    [InlineData("{ cars(filter: {codes: \"a\", and: {minDoors: 1}}) { id } }")]
    [InlineData("{ car(id: 1) { id } other: car(id: \"1\") { name(upper: true) } }")]
    [InlineData("query ($n: Int = 1, $f: CarFilter = {minDoors: 1}, $l: [Float!]! = [1, 2.5], $e: Fuel! = ELECTRIC) { dealer { id } }")]
    [InlineData("query ($n: Int) { cars(first: $n, filter: {minDoors: $n, codes: [$n]}) { id } }")]
    [InlineData("{ cars(nope: {anything: [1, \"2\", THREE]}) { id } nope(x: {y: null}) { id } }")]
    [InlineData("{ carBy(by: {id: 1}) { id } }")]
    public void Check_ValuesThatFit_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ cars(first: \"1\") { id } }", "Int cannot represent non-integer value: \"1\" (1:15)")]
    [InlineData("{ cars(first: 1.5) { id } }", "Int cannot represent non-integer value: 1.5 (1:15)")]
    [InlineData("{ cars(first: 2147483648) { id } }", "Int cannot represent non 32-bit signed integer value: 2147483648 (1:15)")]
    [InlineData("{ cars(first: ONE) { id } }", "Int cannot represent non-integer value: ONE (1:15)")]
    [InlineData("{ cars(first: true) { id } }", "Int cannot represent non-integer value: true (1:15)")]
    [InlineData("{ cars(first: [1]) { id } }", "Int cannot represent non-integer value: [1] (1:15)")]
    [InlineData("{ cars(first: {n: 1}) { id } }", "Int cannot represent non-integer value: {n: 1} (1:15)")]
    [InlineData("{ car(id: 1.5) { id } }", "ID cannot represent a non-string and non-integer value: 1.5 (1:11)")]
    [InlineData("{ car(id: true) { id } }", "ID cannot represent a non-string and non-integer value: true (1:11)")]
    [InlineData("{ car(id: null) { id } }", "Expected value of type \"ID!\", found null. (1:11)")]
    [InlineData("{ car(id: \"1\") { name(upper: \"true\") } }", "Boolean cannot represent a non boolean value: \"true\" (1:30)")]
    [InlineData("{ car(id: \"1\") { name(upper: 1) } }", "Boolean cannot represent a non boolean value: 1 (1:30)")]
    [InlineData("{ dealer { id @include(if: YES) } }", "Boolean cannot represent a non boolean value: YES (1:28)")]
    public void Check_ScalarsThatDoNotFit_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ cars(filter: {fuel: \"PETROL\"}) { id } }", "Enum \"Fuel\" cannot represent non-enum value: \"PETROL\". (1:23)")]
    [InlineData("{ cars(filter: {fuel: STEAM}) { id } }", "Value \"STEAM\" does not exist in \"Fuel\" enum. (1:23)")]
    [InlineData("{ cars(filter: {fuel: petrol}) { id } }", "Value \"petrol\" does not exist in \"Fuel\" enum. (1:23)")]
    [InlineData("{ cars(filter: {fuel: 1}) { id } }", "Enum \"Fuel\" cannot represent non-enum value: 1. (1:23)")]
    public void Check_EnumsThatDoNotFit_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ cars(filter: 1) { id } }", "Expected value of type \"CarFilter\", found 1. (1:16)")]
    [InlineData("{ cars(filter: [\"a\"]) { id } }", "Expected value of type \"CarFilter\", found [\"a\"]. (1:16)")]
    [InlineData("{ cars(filter: {weight: 1}) { id } }", "Field \"weight\" is not defined by type \"CarFilter\". (1:17)")]
    [InlineData("{ cars(filter: {minDoors: null}) { id } }", "Expected value of type \"Int!\", found null. (1:27)")]
    [InlineData("{ cars(filter: {owner: {}}) { id } }", "Field \"OwnerFilter.name\" of required type \"String!\" was not provided. (1:24)")]
    [InlineData("{ cars(filter: {codes: [\"a\", 1, null]}) { id } }", "String cannot represent a non string value: 1 (1:30)", "Expected value of type \"String!\", found null. (1:33)")]
    [InlineData("{ cars(filter: {and: [{codes: [1]}, 2, null]}) { id } }", "String cannot represent a non string value: 1 (1:32)", "Expected value of type \"CarFilter!\", found 2. (1:37)", "Expected value of type \"CarFilter!\", found null. (1:40)")]
    public void Check_InputObjectsThatDoNotFit_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ carBy(by: {}) { id } }", "OneOf Input Object \"CarBy\" must specify exactly one key. (1:13)")]
    [InlineData("{ carBy(by: {id: 1, vin: \"x\"}) { id } }", "OneOf Input Object \"CarBy\" must specify exactly one key. (1:13)")]
    [InlineData("{ carBy(by: {id: null}) { id } }", "Field \"CarBy.id\" must be non-null. (1:13)")]
    [InlineData("{ carBy(by: {name: \"x\"}) { id } }", "Field \"name\" is not defined by type \"CarBy\". (1:14)")]
    public void Check_OneOfThatDoesNotFit_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("query ($n: Int = \"1\", $m: Int! = null, $f: CarFilter = {fuel: 1}, $l: [Int!] = [1, null]) { dealer { id } }", "Int cannot represent non-integer value: \"1\" (1:18)", "Expected value of type \"Int!\", found null. (1:34)", "Enum \"Fuel\" cannot represent non-enum value: 1. (1:63)", "Expected value of type \"Int!\", found null. (1:84)")]
    public void Check_DefaultsThatDoNotFit_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ cars(filter: {fuel: PETROLL}) { id } }", "Value \"PETROLL\" does not exist in \"Fuel\" enum. Did you mean the enum value \"PETROL\"? (1:23)")]
    [InlineData("{ cars(filter: {fule: PETROL}) { id } }", "Field \"fule\" is not defined by type \"CarFilter\". Did you mean \"fuel\"? (1:17)")]
    public void Check_SimilarNames_AreSuggested(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document, suggestions: true));

    private static IEnumerable<string> Errors(string document, bool suggestions = false) =>
        RuleErrors.Of(context => new ValuesOfCorrectTypeRule(context), document, suggestions: suggestions);
}
