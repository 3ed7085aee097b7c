using Federation.Execution;
using Federation.Types;
using Federation.Types.Introspection;
using Xunit;

namespace Federation.Conformance;

/// <summary>A schema that is described by introspection and built from the description is the same schema.</summary>
public sealed class IntrospectionRoundTripTests
{
    // One case has a list of ten lists, one more than graphql-js asks for.
    private static readonly IntrospectionQueryOptions s_options = new() { TypeDepth = 12 };

    [Theory]
    [InlineData("schemas.jsonl")]
    [InlineData("schemas-generated.jsonl")]
    public async Task Introspection_EveryValidSchema_GivesTheSchemaBack(string file)
    {
        var schemas = file == "schemas.jsonl" ? CorpusSchemas.RecordedOrSkip() : CorpusSchemas.GeneratedOrSkip();
        var valid = CorpusFolder.ReadOrSkip(file).Select(row => schemas[row.Id]).Where(schema => SchemaValidator.Validate(schema).Count == 0).ToArray();

        Assert.NotEmpty(valid);
        foreach (var schema in valid)
        {
            var answer = await SchemaIntrospection.DescribeAsync(schema, s_options);
            var again = IntrospectionSchemaReader.Read(answer, new SchemaOptions { Scalars = CorpusSchemas.Options.Scalars });
            Assert.Empty(again.Errors);
            Assert.Equal(SchemaPrinter.Print(schema), SchemaPrinter.Print(again.Schema!));
        }
    }
}
