using System.Text.Json;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>Building, extending, validating, sorting and printing schemas; errors are compared as a set.</summary>
internal sealed class BuildSchemaRunner() : SynchronousRunner("build-schema.jsonl")
{
    private readonly Lazy<CorpusSchemas> _schemas = new(CorpusSchemas.RecordedOrSkip);

    protected override AnswerCheck Run(CorpusCase row)
    {
        switch (row.Function)
        {
            case "buildSchema":
                return AsText(Answer(SchemaBuilder.Build(CorpusSchemas.Parse(row.Text("source")), Options(row))), RecordedBuild);
            case "extendSchema":
                return AsText(Answer(SchemaBuilder.Extend(SchemaOf(row), CorpusSchemas.Parse(row.Text("extension")), Options(row))), RecordedBuild);
            case "validateSchema":
                return AsText(
                    ErrorText.OfSet(SchemaValidator.Validate(SchemaOf(row))),
                    recorded => RecordedErrors.DescribeSet(recorded.GetProperty("errors")));
            case "printSchema":
                return AsText(SchemaPrinter.Print(SchemaOf(row)), RecordedText);
            case "lexicographicSortSchema":
                return AsText(SchemaPrinter.Print(SchemaOf(row), new SchemaPrinterOptions { Sorted = true }), RecordedText);
            default:
                throw new NotSupportedException($"The function '{row.Function}' has no runner.");
        }
    }

    private Schema SchemaOf(CorpusCase row) => _schemas.Value[row.Text("schema")];

    private static SchemaOptions Options(CorpusCase row) => CorpusSchemas.Options with
    {
        AssumeValid = row.Option("assumeValid") is { ValueKind: JsonValueKind.True },
        AssumeValidSdl = row.Option("assumeValidSDL") is { ValueKind: JsonValueKind.True },
    };

    private static string Answer(SchemaBuildResult result) => result.Schema is { } schema
        ? SchemaPrinter.Print(schema) + "\n--\n" + ErrorText.OfSet(Validate(schema))
        : ErrorText.OfSet(result.Errors);

    private static IReadOnlyList<GraphQLError> Validate(Schema schema) => schema.Options.AssumeValid ? [] : SchemaValidator.Validate(schema);

    private static string RecordedBuild(JsonElement recorded)
    {
        if (!recorded.GetProperty("ok").GetBoolean())
        {
            return RecordedErrors.DescribeSet(recorded.GetProperty("errors"));
        }

        var errors = recorded.TryGetProperty("schemaErrors", out var found) ? RecordedErrors.DescribeSet(found) : "";
        return recorded.GetProperty("printed").GetString() + "\n--\n" + errors;
    }

    private static string RecordedText(JsonElement recorded) => recorded.GetProperty("output").GetString()!;
}
