using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Theory]
    [InlineData("query ($n: Int) { cars(first: $n) { id } }")]
    [InlineData("query ($n: Int!) { cars(first: $n) { similar(first: $n) { id } } }")]
    [InlineData("query ($i: ID!) { car(id: $i) { id } }")]
    [InlineData("query ($i: ID = 1) { car(id: $i) { id } }")]
    [InlineData("query ($n: Int) { car(id: 1) { similar(first: $n) { id } } }")]
    [InlineData("query ($c: [String!]!) { cars(filter: {codes: $c}) { id } }")]
    [InlineData("query ($c: String!) { cars(filter: {codes: [$c]}) { id } }")]
    [InlineData("query ($d: Int) { cars(filter: {minDoors: $d}) { id } }")]
    [InlineData("query ($v: String!) { carBy(by: {vin: $v}) { id } }")]
    [InlineData("query ($b: Boolean!) { ...F } fragment F on Query { dealer { id @include(if: $b) } }")]
    [InlineData("query ($x: Unknown) { cars(first: $x, nope: $x) { id } }")]
    public void Check_VariablesThatFit_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("query ($s: String) { cars(first: $s) { id } }", "Variable \"$s\" of type \"String\" used in position expecting type \"Int\". (1:8) (1:34)")]
    [InlineData("query ($n: [Int]) { cars(first: $n) { id } }", "Variable \"$n\" of type \"[Int]\" used in position expecting type \"Int\". (1:8) (1:33)")]
    [InlineData("query ($i: ID) { car(id: $i) { id } }", "Variable \"$i\" of type \"ID\" used in position expecting type \"ID!\". (1:8) (1:26)")]
    [InlineData("query ($i: ID = null) { car(id: $i) { id } }", "Variable \"$i\" of type \"ID\" used in position expecting type \"ID!\". (1:8) (1:33)")]
    [InlineData("query ($b: Boolean) { dealer { id @include(if: $b) } }", "Variable \"$b\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8) (1:48)")]
    [InlineData("query ($c: [String]) { cars(filter: {codes: $c}) { id } }", "Variable \"$c\" of type \"[String]\" used in position expecting type \"[String!]\". (1:8) (1:45)")]
    [InlineData("query ($c: String) { cars(filter: {codes: $c}) { id } }", "Variable \"$c\" of type \"String\" used in position expecting type \"[String!]\". (1:8) (1:43)")]
    [InlineData("query ($c: String) { cars(filter: {codes: [$c]}) { id } }", "Variable \"$c\" of type \"String\" used in position expecting type \"String!\". (1:8) (1:44)")]
    [InlineData("query ($b: Boolean) { ...F } fragment F on Query { ...G } fragment G on Query { dealer { id @skip(if: $b) } }", "Variable \"$b\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8) (1:103)")]
    [InlineData("query ($f: OwnerFilter) { cars(filter: $f) { id } }", "Variable \"$f\" of type \"OwnerFilter\" used in position expecting type \"CarFilter\". (1:8) (1:40)")]
    public void Check_VariablesThatDoNotFit_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("query ($v: String) { carBy(by: {vin: $v}) { id } }", "Variable \"$v\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"CarBy\". (1:8) (1:38)")]
    [InlineData("query ($v: String = \"x\") { carBy(by: {vin: $v}) { id } }", "Variable \"$v\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"CarBy\". (1:8) (1:44)")]
    public void Check_NullableVariableInOneOf_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new VariablesInAllowedPositionRule(context), document);
}
