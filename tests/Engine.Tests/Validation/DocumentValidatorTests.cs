using Federation.Language;
using Federation.TestKit;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Theory]
    [InlineData("{ car(id: 1) { name(upper: true) doors fuel } }")]
    [InlineData("query Q($f: CarFilter) { cars(filter: $f) { id } }")]
    [InlineData("query Q($d: Int) { cars(filter: {minDoors: $d, codes: \"x\"}) { similar(first: $d) { id } } }")]
    [InlineData("{ product { ... on Car { doors } ... on Wheel { size } ...P } } fragment P on Product { id name }")]
    [InlineData("{ found { __typename ... on Node { id } } __schema { types { name } } __type(name: \"Car\") { name } }")]
    [InlineData("{ car(id: 1) @trace @trace(level: 2) { id @include(if: true) @skip(if: false) } }")]
    [InlineData("query ($c: Car) { dealer { id @include(if: $c) } }", "Variable \"$c\" cannot be non-input type \"Car\". (1:12)", "Variable \"$c\" of type \"Car\" used in position expecting type \"Boolean!\". (1:8) (1:44)")]
    [InlineData("query Q($n: Int) { dealer { cty } } { dealer }", "Cannot query field \"cty\" on type \"Dealer\". Did you mean \"city\"? (1:29)", "Variable \"$n\" is never used in operation \"Q\". (1:9)", "This anonymous operation must be the only defined operation. (1:37)", "Field \"dealer\" of type \"Dealer\" must have a selection of subfields. Did you mean \"dealer { ... }\"? (1:39)")]
    public void Validate_Document_GivesTheErrorsOfAllRulesInTheirOrder(string query, params string[] errors) =>
        Assert.Equal(errors, Validate(query, new ValidationOptions { Suggestions = true }));

    [Theory]
    [InlineData("{ dealer { cty } }", "Cannot query field \"cty\" on type \"Dealer\". (1:12)")]
    [InlineData("{ product { doors } }", "Cannot query field \"doors\" on type \"Product\". (1:13)")]
    [InlineData("{ product { ... on Cra { id } } }", "Unknown type \"Cra\". (1:20)")]
    [InlineData("{ cars(frist: 1) { id } }", "Unknown argument \"frist\" on field \"Query.cars\". (1:8)")]
    [InlineData("{ cars(filter: {fuel: PETROLL}) { id } }", "Value \"PETROLL\" does not exist in \"Fuel\" enum. (1:23)")]
    [InlineData("{ cars(filter: {fuel: \"X Did you mean the enum value Y\"}) { id } }", "Enum \"Fuel\" cannot represent non-enum value: \"X Did you mean the enum value Y\". (1:23)")]
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

    private static IEnumerable<string> Validate(string query, ValidationOptions options) => DocumentValidator
        .Validate(TestSchema.Instance, Utf8GraphQLParser.Parse(query), options)
        .Select(ErrorText.Of);
}
