using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class NoDeprecatedRuleTests
{
    private static readonly Schema Sample = Schema.Parse("""
        directive @tracked(level: Int @deprecated(reason: "No levels."), name: String) on FIELD
        type Query {
          cars(fuel: Fuel, filter: Filter, page: Int @deprecated): [Car!]!
          all: [Car!]! @deprecated(reason: "Use cars.")
        }
        interface Vehicle { id: ID! }
        type Car implements Vehicle { id: ID! vin: String @deprecated(reason: "Use id.") }
        input Filter { doors: Int seats: Int @deprecated(reason: "Use doors.") }
        enum Fuel { PETROL DIESEL @deprecated(reason: "Gone.") }
        """);

    [Theory]
    [InlineData("{ all { id } }", "The field Query.all is deprecated. Use cars. (1:3)")]
    [InlineData("{ cars { ... on Car { vin } } }", "The field Car.vin is deprecated. Use id. (1:23)")]
    [InlineData("{ cars(page: 1) { id } }", "Field \"Query.cars\" argument \"page\" is deprecated. No longer supported (1:8)")]
    [InlineData("{ cars @tracked(level: 1) { id } }", "Directive \"@tracked\" argument \"level\" is deprecated. No levels. (1:17)")]
    [InlineData("{ cars(filter: {seats: 4}) { id } }", "The input field Filter.seats is deprecated. Use doors. (1:17)")]
    [InlineData("query ($f: Fuel = DIESEL) { cars(fuel: $f) { id } }", "The enum value \"Fuel.DIESEL\" is deprecated. Gone. (1:19)")]
    [InlineData("{ cars(fuel: PETROL, filter: {doors: 4}) @tracked(name: \"a\") { id } }")]
    public void Validate_DeprecatedRefused_NamesEveryUse(string query, params string[] errors)
    {
        var document = Utf8GraphQLParser.Parse(query);

        Assert.Equal(errors, DocumentValidator.Validate(Sample, document, new ValidationOptions { AllowDeprecated = false }).Select(ErrorText.Of));
        Assert.Empty(DocumentValidator.Validate(Sample, document));
    }
}
