using System.Collections.Concurrent;
using Federation.Language;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>
/// The schemas that cases name, built when the first case needs one. Nothing but the five built-in scalars has rules, as
/// in the schemas that were recorded; they are not validated, because some cases are about schemas that are not valid.
/// </summary>
internal sealed class CorpusSchemas
{
    private readonly Dictionary<string, CorpusCase> _rows;
    private readonly ConcurrentDictionary<string, Schema> _schemas = new(StringComparer.Ordinal);

    private CorpusSchemas(string file) =>
        _rows = CorpusFolder.ReadOrSkip(file).ToDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>How schemas of the corpus are built.</summary>
    public static SchemaOptions Options { get; } = new()
    {
        Scalars = new Dictionary<string, ScalarCoercion>(),
        SkipSchemaValidation = true,
    };

    public Schema this[string id] => _schemas.GetOrAdd(id, key => Build(_rows[key]));

    public static CorpusSchemas RecordedOrSkip() => new("schemas.jsonl");

    public static CorpusSchemas GeneratedOrSkip() => new("schemas-generated.jsonl");

    /// <summary>An empty source is a schema without any type, which is no document to the parser.</summary>
    public static DocumentNode Parse(string sdl) => string.IsNullOrWhiteSpace(sdl) ? new DocumentNode() : Utf8GraphQLParser.Parse(sdl);

    private static Schema Build(CorpusCase row)
    {
        var options = Options with { AssumeValid = row.Is("assumeValid") };
        Schema? schema = null;
        foreach (var source in row.Json.GetProperty("sources").EnumerateArray())
        {
            var document = Parse(source.GetString()!);
            var result = schema is null ? SchemaBuilder.Build(document, options) : SchemaBuilder.Extend(schema, document, options);
            schema = result.Schema ?? throw new SchemaException(result.Errors);
        }

        return schema!;
    }
}
