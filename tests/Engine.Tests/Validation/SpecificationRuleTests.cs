using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

public sealed class SpecificationRuleTests
{
    [Theory]
    [InlineData("{ car(id: 1) { name(upper: true) doors fuel } }")]
    [InlineData("query Q($f: CarFilter) { cars(filter: $f) { id } }")]
    [InlineData("query Q($d: Int) { cars(filter: {minDoors: $d, codes: \"x\"}) { similar(first: $d) { id } } }")]
    [InlineData("{ product { ... on Car { doors } ... on Wheel { size } ...P } } fragment P on Product { id name }")]
    [InlineData("{ found { __typename ... on Node { id } } __schema { types { name } } __type(name: \"Car\") { name } }")]
    [InlineData("{ product { ... on Car { x: doors } ... on Wheel { x: id } } }", "Fields \"x\" conflict because they return conflicting types \"Int!\" and \"ID!\". Use different aliases on the fields to fetch both if this was intentional. (1:26) (1:52)")]
    [InlineData("{ car(id: 1) @trace @trace(level: 2) { id @include(if: true) @skip(if: false) } }")]
    [InlineData("query ($v: String!) { carBy(by: {vin: $v}) { id } }")]
    [InlineData("subscription { sold { id } }")]
    [InlineData("type Car { id: ID! } { dealer { id } }", "The \"Car\" definition is not executable. (1:1)")]
    [InlineData("query A { dealer { id } } query A { dealer { id } }", "There can be only one operation named \"A\". (1:7) (1:33)")]
    [InlineData("{ dealer { id } } query A { dealer { id } }", "This anonymous operation must be the only defined operation. (1:1)")]
    [InlineData("subscription S { sold { id } priced { id } }", "Subscription \"S\" must select only one top level field. (1:30)")]
    [InlineData("subscription { __typename }", "Anonymous Subscription must not select an introspection top level field. (1:16)")]
    [InlineData("subscription { sold @skip(if: false) { id } }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:21)")]
    [InlineData("{ product { ... on Cra { id } } }", "Unknown type \"Cra\". Did you mean \"Car\"? (1:20)")]
    [InlineData("{ product { ... on Fuel { id } } }", "Fragment cannot condition on non composite type \"Fuel\". (1:20)")]
    [InlineData("query ($c: Car) { dealer { id @include(if: $c) } }", "Variable \"$c\" cannot be non-input type \"Car\". (1:12)", "Variable \"$c\" of type \"Car\" used in position expecting type \"Boolean!\". (1:8) (1:44)")]
    [InlineData("{ dealer }", "Field \"dealer\" of type \"Dealer\" must have a selection of subfields. Did you mean \"dealer { ... }\"? (1:3)")]
    [InlineData("{ dealer { city { name } } }", "Field \"city\" must not have a selection since type \"String\" has no subfields. (1:17)")]
    [InlineData("{ dealer { cty } }", "Cannot query field \"cty\" on type \"Dealer\". Did you mean \"city\"? (1:12)")]
    [InlineData("{ found { city } }", "Cannot query field \"city\" on type \"Found\". Did you mean to use an inline fragment on \"Dealer\"? (1:11)")]
    [InlineData("{ product { doors } }", "Cannot query field \"doors\" on type \"Product\". Did you mean to use an inline fragment on \"Car\" or \"Wheel\"? (1:13)")]
    [InlineData("{ dealer { ...D ...D } } fragment D on Dealer { id } fragment D on Dealer { city }", "There can be only one fragment named \"D\". (1:35) (1:63)")]
    [InlineData("{ dealer { ...D } }", "Unknown fragment \"D\". (1:15)")]
    [InlineData("{ dealer { id } } fragment D on Dealer { id }", "Fragment \"D\" is never used. (1:19)")]
    [InlineData("{ dealer { ... on Car { id } } }", "Fragment cannot be spread here as objects of type \"Dealer\" can never be of type \"Car\". (1:12)")]
    [InlineData("{ dealer { ...A } } fragment A on Dealer { ...B } fragment B on Dealer { ...A }", "Cannot spread fragment \"A\" within itself via \"B\". (1:44) (1:74)")]
    [InlineData("query ($a: Int, $a: Int) { cars(first: $a) { id } }", "There can be only one variable named \"$a\". (1:9) (1:18)")]
    [InlineData("query Q { ...F } fragment F on Query { cars(first: $n) { id } }", "Variable \"$n\" is not defined by operation \"Q\". (1:52) (1:1)")]
    [InlineData("query Q($n: Int) { dealer { id } }", "Variable \"$n\" is never used in operation \"Q\". (1:9)")]
    [InlineData("{ dealer @nope { id } }", "Unknown directive \"@nope\". (1:10)")]
    [InlineData("{ dealer @only { id } }", "Directive \"@only\" may not be used on FIELD. (1:10)")]
    [InlineData("query @only @only { dealer { id } }", "The directive \"@only\" can only be used once at this location. (1:7) (1:13)")]
    [InlineData("{ cars(frist: 1) { id } }", "Unknown argument \"frist\" on field \"Query.cars\". Did you mean \"first\"? (1:8)")]
    [InlineData("{ dealer { id @trace(lvl: 1) } }", "Unknown argument \"lvl\" on directive \"@trace\". Did you mean \"level\"? (1:22)")]
    [InlineData("{ cars(first: 1, first: 2) { id } }", "There can be only one argument named \"first\". (1:8) (1:18)")]
    [InlineData("{ cars(first: \"1\") { id } }", "Int cannot represent non-integer value: \"1\" (1:15)")]
    [InlineData("{ cars(filter: {fuel: PETROLL}) { id } }", "Value \"PETROLL\" does not exist in \"Fuel\" enum. Did you mean the enum value \"PETROL\"? (1:23)")]
    [InlineData("{ cars(filter: {owner: {}, codes: [null]}) { id } }", "Field \"OwnerFilter.name\" of required type \"String!\" was not provided. (1:24)", "Expected value of type \"String!\", found null. (1:36)")]
    [InlineData("{ cars(filter: {weight: 1}) { id } }", "Field \"weight\" is not defined by type \"CarFilter\". (1:17)")]
    [InlineData("{ carBy(by: {id: 1, vin: \"x\"}) { id } }", "OneOf Input Object \"CarBy\" must specify exactly one key. (1:13)")]
    [InlineData("query ($v: String) { carBy(by: {vin: $v}) { id } }", "Variable \"$v\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"CarBy\". (1:8) (1:38)")]
    [InlineData("{ car { id } }", "Field \"car\" argument \"id\" of type \"ID!\" is required, but it was not provided. (1:3)")]
    [InlineData("query ($i: ID) { car(id: $i) { id } }", "Variable \"$i\" of type \"ID\" used in position expecting type \"ID!\". (1:8) (1:26)")]
    [InlineData("{ x: dealer { id } x: product { id } }", "Fields \"x\" conflict because \"dealer\" and \"product\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:20)")]
    [InlineData("{ cars(first: 1) { id } cars(first: 2) { id } }", "Fields \"cars\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:25)")]
    [InlineData("{ cars(filter: {fuel: PETROL, fuel: ELECTRIC}) { id } }", "There can be only one input field named \"fuel\". (1:17) (1:31)")]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "Maximum introspection depth exceeded (1:3)")]
    public void Validate_Document_GivesTheErrorsOfTheRules(string query, params string[] errors) =>
        Assert.Equal(errors, Validate(query, new ValidationOptions { Suggestions = true }));

    [Fact]
    public void Validate_OperationTypeThatTheSchemaLacks_IsRefused() => Assert.Equal(
        ["The mutation operation is not supported by the schema. (1:1)"],
        Validate("mutation { a }", ValidationOptions.Default, Schema.Parse("type Query { a: Int }")));

    [Theory]
    [InlineData("{ dealer { cty } }", "Cannot query field \"cty\" on type \"Dealer\". (1:12)")]
    [InlineData("{ product { doors } }", "Cannot query field \"doors\" on type \"Product\". (1:13)")]
    [InlineData("{ product { ... on Cra { id } } }", "Unknown type \"Cra\". (1:20)")]
    [InlineData("{ cars(frist: 1) { id } }", "Unknown argument \"frist\" on field \"Query.cars\". (1:8)")]
    [InlineData("{ cars(filter: {fuel: PETROLL}) { id } }", "Value \"PETROLL\" does not exist in \"Fuel\" enum. (1:23)")]
    [InlineData("{ cars(filter: {fule: PETROL}) { id } }", "Field \"fule\" is not defined by type \"CarFilter\". (1:17)")]
    public void Validate_WithoutSuggestions_ShowsNoNameOfTheSchema(string query, string error) =>
        Assert.Equal([error], Validate(query, ValidationOptions.Default));

    [Fact]
    public void Validate_IntrospectionOff_RefusesSchemaAndKeepsTypeName() => Assert.Equal(
        ["GraphQL introspection has been disabled, but the requested query contained the field \"__type\". (1:14)"],
        Validate("{ __typename __type(name: \"Car\") { name } }", new ValidationOptions { AllowIntrospection = false }));

    [Fact]
    public void Validate_MoreErrorsThanAllowed_StopsAndSaysSo()
    {
        var errors = Validate("{ a b c d }", new ValidationOptions { MaxErrors = 2 });

        Assert.Equal(
            [
                "Cannot query field \"a\" on type \"Query\". (1:3)",
                "Cannot query field \"b\" on type \"Query\". (1:5)",
                "Too many validation errors, error limit reached. Validation aborted.",
            ],
            errors);
    }

    [Fact]
    public void Validate_Error_CarriesTheCode()
    {
        var error = Assert.Single(DocumentValidator.Validate(TestSchema.Instance, Utf8GraphQLParser.Parse("{ nope }")));

        Assert.Equal(ErrorCodes.ValidationFailed, error.Code);
    }

    private static IEnumerable<string> Validate(string query, ValidationOptions options, Schema? schema = null) => DocumentValidator
        .Validate(schema ?? TestSchema.Instance, Utf8GraphQLParser.Parse(query), options)
        .Select(ErrorText.Of);
}
