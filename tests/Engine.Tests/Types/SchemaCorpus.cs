using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Language;
using Federation.Types;

namespace Federation.Engine.Tests.Types;

/// <summary>The schemas that the cases of the corpus name, built without the library scalars, of which the oracle knows nothing.</summary>
internal static class SchemaCorpus
{
    public static SchemaOptions Plain { get; } = new() { Scalars = new Dictionary<string, ScalarCoercion>() };

    /// <summary>Builds the schema of an id; not validated, because cases exist for schemas that are not valid.</summary>
    public static Schema Build(IReadOnlyDictionary<string, JsonElement> schemas, string id)
    {
        var row = schemas[id];
        var assumeValid = row.TryGetProperty("assumeValid", out var flag) && flag.GetBoolean();
        Schema? schema = null;
        foreach (var source in row.GetProperty("sources").EnumerateArray())
        {
            var options = Plain with { AssumeValid = assumeValid, SkipSchemaValidation = true };
            var document = Parse(source.GetString()!);
            var result = schema is null ? SchemaBuilder.Build(document, options) : SchemaBuilder.Extend(schema, document, options);
            schema = result.Schema ?? throw new SchemaException(result.Errors);
        }

        return schema!;
    }

    public static IReadOnlyDictionary<string, JsonElement> ReadSchemasOrSkip() =>
        ConformanceCorpus.ReadOrSkip("schemas.jsonl").ToDictionary(row => ConformanceCorpus.Text(row, "id"));

    /// <summary>An empty source is a schema without any type, which is no document to the parser.</summary>
    public static DocumentNode Parse(string sdl) =>
        string.IsNullOrWhiteSpace(sdl)
            ? new DocumentNode()
            : Utf8GraphQLParser.TryParse(new SourceText(sdl), ParserOptions.TrustedSdl, out var document, out var error)
                ? document
                : throw new SyntaxException(error);

    public static string Describe(IEnumerable<GraphQLError> errors) => string.Join('\n', errors.Select(ConformanceCorpus.Describe).Order(StringComparer.Ordinal));

    public static string DescribeErrors(JsonElement errors) =>
        string.Join('\n', errors.EnumerateArray().Select(ConformanceCorpus.Describe).Order(StringComparer.Ordinal));
}
