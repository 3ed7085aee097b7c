using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>Building, extending, validating, sorting and printing as recorded from graphql-js (errors compared as a set).</summary>
public sealed class BuildSchemaCorpusTests
{
    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["build-schema-3cce6ce5e715"] = "A default is printed as it is written, not with its fields in the order of the type.",
    };

    [Fact]
    public void SchemaBuilder_EveryRecordedCase_AnswersAsGraphQLJs()
    {
        var schemas = SchemaCorpus.ReadSchemasOrSkip();
        ConformanceCorpus.AssertAll(ConformanceCorpus.ReadOrSkip("build-schema.jsonl"), row => Run(row, schemas), Excepted);
    }

    private static (string Expected, string Actual) Run(JsonElement row, IReadOnlyDictionary<string, JsonElement> schemas)
    {
        var expected = ConformanceCorpus.Expected(row);
        switch (ConformanceCorpus.Text(row, "fn"))
        {
            case "buildSchema":
                var document = SchemaCorpus.Parse(ConformanceCorpus.Text(row, "source"));
                return (Expectation(expected), Answer(SchemaBuilder.Build(document, Options(row))));
            case "extendSchema":
                var schema = SchemaCorpus.Build(schemas, ConformanceCorpus.Text(row, "schema"));
                var extension = SchemaCorpus.Parse(ConformanceCorpus.Text(row, "extension"));
                return (Expectation(expected), Answer(SchemaBuilder.Extend(schema, extension, Options(row))));
            case "validateSchema":
                var errors = SchemaValidator.Validate(SchemaCorpus.Build(schemas, ConformanceCorpus.Text(row, "schema")));
                return (SchemaCorpus.DescribeErrors(expected.GetProperty("errors")), SchemaCorpus.Describe(errors));
            default:
                var sorted = ConformanceCorpus.Text(row, "fn") == "lexicographicSortSchema";
                var printed = SchemaPrinter.Print(
                    SchemaCorpus.Build(schemas, ConformanceCorpus.Text(row, "schema")),
                    new SchemaPrinterOptions { Sorted = sorted });
                return (ConformanceCorpus.Text(expected, "output"), printed);
        }
    }

    private static SchemaOptions Options(JsonElement row)
    {
        var options = SchemaCorpus.Plain with { SkipSchemaValidation = true };
        return row.TryGetProperty("options", out var given)
            ? options with
            {
                AssumeValid = given.TryGetProperty("assumeValid", out var valid) && valid.GetBoolean(),
                AssumeValidSdl = given.TryGetProperty("assumeValidSDL", out var sdl) && sdl.GetBoolean(),
            }
            : options;
    }

    private static string Answer(SchemaBuildResult result)
    {
        if (!result.IsValid)
        {
            return SchemaCorpus.Describe(result.Errors);
        }

        return SchemaPrinter.Print(result.Schema) + "\n--\n" + SchemaCorpus.Describe(Validate(result.Schema));
    }

    private static IReadOnlyList<Federation.Language.GraphQLError> Validate(Schema schema) =>
        schema.Options.AssumeValid ? [] : SchemaValidator.Validate(schema);

    private static string Expectation(JsonElement expected) =>
        expected.GetProperty("ok").GetBoolean()
            ? ConformanceCorpus.Text(expected, "printed") + "\n--\n" + (expected.TryGetProperty("schemaErrors", out var errors) ? SchemaCorpus.DescribeErrors(errors) : "")
            : SchemaCorpus.DescribeErrors(expected.GetProperty("errors"));
}
