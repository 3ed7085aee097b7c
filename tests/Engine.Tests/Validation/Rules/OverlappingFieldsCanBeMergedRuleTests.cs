using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Theory]
    [InlineData("{ dealer { id id } dealer { city } }")]
    [InlineData("{ dealer { a: id a: id } }")]
    [InlineData("{ cars(first: 1, filter: {fuel: PETROL}) { id } cars(filter: {fuel: PETROL}, first: 1) { fuel } }")]
    [InlineData("{ dealer { id @include(if: true) id @skip(if: true) } }")]
    [InlineData("{ product { ... on Car { x: doors } ... on Wheel { y: size } } }")]
    [InlineData("{ product { ... on Car { name(upper: true) } ... on Wheel { name(upper: false) } } }")]
    [InlineData("{ dealer { ...A ...B } } fragment A on Dealer { id } fragment B on Dealer { id city }")]
    [InlineData("query ($n: Int) { cars(first: $n) { id } cars(first: $n) { id } }")]
    [InlineData("{ dealer { ...A } } fragment A on Dealer { ...A id }")]
    [InlineData("{ product { ... on Car { dealer { x: id } } ... on Wheel { name } } }")]
    public void Check_FieldsThatMerge_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ x: dealer { id } x: product { id } }", "Fields \"x\" conflict because \"dealer\" and \"product\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:20)")]
    [InlineData("{ dealer { x: id x: city } }", "Fields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:12) (1:18)")]
    [InlineData("{ dealer { ...A ...B } } fragment A on Dealer { x: id } fragment B on Dealer { x: city }", "Fields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:49) (1:80)")]
    [InlineData("{ dealer { ...A } } fragment A on Dealer { x: id ...B } fragment B on Dealer { x: city }", "Fields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:44) (1:80)")]
    [InlineData("{ product { x: id ... on Car { x: name } } }", "Fields \"x\" conflict because \"id\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:13) (1:32)")]
    [InlineData("{ dealer { ...A ...B ...C } } fragment A on Dealer { x: id } fragment B on Dealer { x: city } fragment C on Dealer { x: id }", "Fields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:54) (1:85)", "Fields \"x\" conflict because \"city\" and \"id\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:85) (1:118)")]
    public void Check_DifferentFields_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ cars(first: 1) { id } cars(first: 2) { id } }", "Fields \"cars\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:25)")]
    [InlineData("{ cars(first: 1) { id } cars { id } }", "Fields \"cars\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:25)")]
    [InlineData("{ cars(first: 1) { id } cars(filter: null) { id } }", "Fields \"cars\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:25)")]
    [InlineData("{ cars(filter: {codes: [\"a\", \"b\"]}) { id } cars(filter: {codes: [\"b\", \"a\"]}) { id } }", "Fields \"cars\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:44)")]
    [InlineData("query ($n: Int, $m: Int) { cars(first: $n) { id } cars(first: $m) { id } }", "Fields \"cars\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:28) (1:51)")]
    [InlineData("{ product { name(upper: true) ... on Car { name(upper: false) } } }", "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:13) (1:44)")]
    public void Check_DifferentArguments_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ product { ... on Car { x: doors } ... on Wheel { x: id } } }", "Fields \"x\" conflict because they return conflicting types \"Int!\" and \"ID!\". Use different aliases on the fields to fetch both if this was intentional. (1:26) (1:52)")]
    [InlineData("{ product { ... on Car { x: name } ... on Wheel { x: doors } } }", "Fields \"x\" conflict because they return conflicting types \"String!\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. (1:26) (1:51)")]
    [InlineData("{ found { ... on Car { x: similar { id } } ... on Dealer { x: cars { id } } } }", "Fields \"x\" conflict because they return conflicting types \"[Car!]!\" and \"[Car!]\". Use different aliases on the fields to fetch both if this was intentional. (1:24) (1:60)")]
    [InlineData("{ found { ... on Car { x: dealer { id } } ... on Dealer { x: city } } }", "Fields \"x\" conflict because they return conflicting types \"Dealer\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. (1:24) (1:59)")]
    [InlineData("{ found { ... on Car { dealer { x: id } } ... on Dealer { dealer: cars { x: doors } } } }", "Fields \"dealer\" conflict because they return conflicting types \"Dealer\" and \"[Car!]\". Use different aliases on the fields to fetch both if this was intentional. (1:24) (1:59)")]
    public void Check_DifferentShapes_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ dealer { x: id } dealer { x: city } }", "Fields \"dealer\" conflict because subfields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:12) (1:20) (1:29)")]
    [InlineData("{ a: cars { dealer { x: id y: city } } a: cars { dealer { x: city y: id } } }", "Fields \"a\" conflict because subfields \"dealer\" conflict because subfields \"x\" conflict because \"id\" and \"city\" are different fields and subfields \"y\" conflict because \"city\" and \"id\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:13) (1:22) (1:28) (1:40) (1:50) (1:59) (1:67)")]
    [InlineData("{ dealer { ... { x: id x: city } } }", "Fields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:18) (1:24)")]
    [InlineData("{ ...A ...B } fragment A on Query { dealer { x: id } } fragment B on Query { dealer { x: city } }", "Fields \"dealer\" conflict because subfields \"x\" conflict because \"id\" and \"city\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:37) (1:46) (1:78) (1:87)")]
    public void Check_ConflictsBelow_AreReportedOnce(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new OverlappingFieldsCanBeMergedRule(context), document);
}
