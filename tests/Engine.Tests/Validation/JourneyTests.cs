using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

/// <summary>What the clients really send passes under the limits for anonymous callers.</summary>
public sealed class JourneyTests
{
    private static readonly ValidationOptions Enforced = new() { Limits = ValidationLimits.Default };

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
            Assert.Equal([], DocumentValidator.Validate(schema, document, Enforced).Select(e => $"{journey}: {e.Message}"));
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
