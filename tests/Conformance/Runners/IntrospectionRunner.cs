using System.Text.Json;
using Federation.Execution;
using Federation.TestKit;
using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Conformance;

/// <summary>The introspection query, the answer to it, and the schema that is built from an answer.</summary>
internal sealed class IntrospectionRunner() : CorpusRunner("introspection.jsonl")
{
    private readonly Lazy<CorpusSchemas> _schemas = new(CorpusSchemas.RecordedOrSkip);

    public override async ValueTask<AnswerCheck> RunAsync(CorpusCase row)
    {
        switch (row.Function)
        {
            case "getIntrospectionQuery":
                return AsText(IntrospectionQuery.Create(Options(row)), recorded => recorded.GetProperty("output").GetString()!);
            case "buildClientSchema":
                var result = IntrospectionSchemaReader.Read(row.Json.GetProperty("introspection"), CorpusSchemas.Options);
                return AsText(result.IsValid ? SchemaPrinter.Print(result.Schema) : ErrorText.OfSet(result.Errors), RecordedSchema);
            case "introspectionFromSchema":
                using (var answer = JsonDocument.Parse(await SchemaIntrospection.DescribeAsync(_schemas.Value[row.Text("schema")])))
                {
                    // Other versions of the oracle are recorded as differences in what is not compared here: the types of introspection.
                    var actual = IntrospectionAnswer.UserPartByName(answer.RootElement.GetProperty("__schema"));
                    return AsText(actual, _ => IntrospectionAnswer.UserPartByName(row.Json.GetProperty("result").GetProperty("__schema")));
                }

            default:
                throw new NotSupportedException($"The function '{row.Function}' has no runner.");
        }
    }

    /// <summary>What an option is when a case does not name it, in graphql-js.</summary>
    private static IntrospectionQueryOptions Options(CorpusCase row)
    {
        bool IsOn(string name, bool otherwise = false) => row.Option(name)?.GetBoolean() ?? otherwise;
        return new IntrospectionQueryOptions
        {
            Descriptions = IsOn("descriptions", otherwise: true),
            SchemaDescription = IsOn("schemaDescription"),
            SpecifiedByUrl = IsOn("specifiedByUrl"),
            DirectiveIsRepeatable = IsOn("directiveIsRepeatable"),
            InputValueDeprecation = IsOn("inputValueDeprecation"),
            OneOf = IsOn("oneOf"),
        };
    }

    private static string RecordedSchema(JsonElement recorded) =>
        recorded.TryGetProperty("throws", out var error) ? error.GetProperty("message").GetString()! : recorded.GetProperty("output").GetString()!;
}
