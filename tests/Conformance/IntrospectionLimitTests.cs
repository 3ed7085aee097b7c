using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Conformance;

/// <summary>The queries that tools send first pass under the limits for anonymous callers.</summary>
public sealed class IntrospectionLimitTests
{
    [Fact]
    public void Validate_EveryIntrospectionQuery_PassesUnderTheDefaults()
    {
        var sdl = File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "domain.graphql"));
        var schema = Schema.Parse(sdl, new SchemaOptions { AssumeValid = true });
        var queries = CorpusFolder.ReadOrSkip("introspection.jsonl").Where(row => row.Function == "getIntrospectionQuery").SelectMany(row => row.Answers).ToList();
        Assert.NotEmpty(queries);
        Assert.All(queries, query =>
        {
            var source = new SourceText(query.GetProperty("output").GetString()!);
            Assert.True(Utf8GraphQLParser.TryParse(source, ParserOptions.Default, out var document, out var error), error?.Message);
            Assert.Empty(DocumentValidator.Validate(schema, document, new ValidationOptions { Limits = ValidationLimits.Default }));
        });
    }
}
