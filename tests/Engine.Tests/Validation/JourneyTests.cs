using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;
using Xunit;

namespace Federation.Engine.Tests.Validation;

/// <summary>What the clients really send passes under the limits for anonymous callers.</summary>
public sealed class JourneyTests(ITestOutputHelper output)
{
    private static readonly ValidationOptions Enforced = new() { Limits = ValidationLimits.Default };
    private static readonly ValidationOptions Trusted = new() { Limits = ValidationLimits.Trusted };

    [Fact]
    public void Validate_EveryJourney_PassesUnderTheDefaults()
    {
        var schema = ReadSchema();
        var source = new SourceText(File.ReadAllBytes(RepositoryPaths.SharedOrSkip("domain", "journeys.graphql")));
        Assert.True(Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out var journeys, out _));
        Assert.Equal(18, journeys.Definitions.Count);
        foreach (var journey in journeys.Definitions)
        {
            var text = new SourceText(SyntaxPrinter.Print(journey));
            Assert.True(Utf8GraphQLParser.TryParse(text, ParserOptions.Default, out var document, out var error), error?.Message);
            var operation = (OperationDefinitionNode)document.Definitions[0];
            var name = operation.Name!.Value;
            var cost = new OperationCost(schema, document, operation);
            output.WriteLine($"{name}: fields {cost.Estimate.FieldCost}, types {cost.Estimate.TypeCost}");

            // A partner has a token, with which an operation may cost more.
            var options = name == "J14_PartnerListing" ? Trusted : Enforced;
            Assert.False(cost.DependsOnVariables && cost.Estimate.Highest > options.Limits!.MaxCost);
            Assert.Equal([], DocumentValidator.Validate(schema, document, options).Select(e => $"{name}: {e.Message}"));
        }
    }

    private static Schema ReadSchema()
    {
        var source = new SourceText(File.ReadAllBytes(RepositoryPaths.SharedOrSkip("domain", "domain.graphql")));
        Assert.True(Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out var document, out var error), error?.Message);
        var result = SchemaBuilder.Build(document, new SchemaOptions { AssumeValid = true });
        return result.Schema ?? throw new SchemaException(result.Errors);
    }
}
