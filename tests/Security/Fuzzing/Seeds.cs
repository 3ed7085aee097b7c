using System.Text;
using System.Text.Json;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;

namespace Federation.Security.Fuzzing;

/// <summary>
/// What mutants are made of: the conformance corpus beside the repository, and always the operations and schemas that the
/// repository keeps, so that a clone alone fuzzes too.
/// </summary>
internal static class Seeds
{
    private static readonly Lazy<Dictionary<string, Schema>> s_schemas = new(() => ReadSchemas().ToDictionary(StringComparer.Ordinal));

    /// <summary>Executable documents, with the schema they are for where one is known.</summary>
    public static Seed[] Documents() =>
    [
        .. OwnOperations(),
        .. Rows("parse.jsonl").Where(row => row.GetProperty("source").ValueKind == JsonValueKind.String).Select(row => Of(row, "source")),
        .. new[] { "validate.jsonl", "execute.jsonl", "execute-generated.jsonl", "validate-generated.jsonl" }
            .SelectMany(Rows)
            .Select(row => Of(row, "query")),
    ];

    /// <summary>Type system documents.</summary>
    public static Seed[] Schemas() =>
    [
        .. Directory.EnumerateFiles(RepositoryPaths.Schema, "*.graphql").Order(StringComparer.Ordinal).Select(file => File.ReadAllBytes(file))
            .Where(text => text.Length < MostCharacters).Select(text => new Seed(text)),
        .. new[] { "schemas.jsonl", "schemas-generated.jsonl" }.SelectMany(Rows)
            .SelectMany(row => row.GetProperty("sources").EnumerateArray())
            .Select(source => new Seed(Encoding.UTF8.GetBytes(source.GetString()!))),
    ];

    /// <summary>Variables as JSON, each with its document.</summary>
    public static Seed[] Variables() =>
    [
        .. OwnOperations().Select(seed => seed with { Text = "{\"first\": 3, \"market\": \"DE\", \"input\": {\"id\": \"x\", \"at\": [1, 2.5, null]}}"u8.ToArray(), Query = Encoding.UTF8.GetString(seed.Text) }),
        .. new[] { "execute.jsonl", "execute-generated.jsonl" }.SelectMany(Rows)
            .Where(row => row.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object)
            .Select(row => Of(row, "query") is var seed
                ? seed with { Text = Encoding.UTF8.GetBytes(row.GetProperty("variables").GetRawText()), Query = Encoding.UTF8.GetString(seed.Text) }
                : throw new InvalidOperationException()),
    ];

    /// <summary>Larger texts are left out: a mutant of them takes long and finds no more.</summary>
    private const int MostCharacters = 40_000;

    private static IEnumerable<Seed> OwnOperations()
    {
        var schema = SchemaBuilder.Build(Utf8GraphQLParser.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "client.graphql")))).Schema;
        return Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Schema, "operations"), "*.graphql").Order(StringComparer.Ordinal)
            .Select(file => new Seed(File.ReadAllBytes(file), schema))
            .ToList();
    }

    private static Seed Of(JsonElement row, string property) => new(
        Encoding.UTF8.GetBytes(row.GetProperty(property).GetString()!),
        row.TryGetProperty("schema", out var id) ? s_schemas.Value.GetValueOrDefault(id.GetString()!) : null,
        RootValue: row.TryGetProperty("rootValue", out var root) ? root : null);

    /// <summary>The lines of a file of the corpus; none when it is not there.</summary>
    private static IEnumerable<JsonElement> Rows(string file)
    {
        var path = Path.Combine(RepositoryPaths.Root, "..", "shared", "conformance", file);
        return File.Exists(path)
            ? File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            : [];
    }

    private static IEnumerable<KeyValuePair<string, Schema>> ReadSchemas()
    {
        foreach (var row in new[] { "schemas.jsonl", "schemas-generated.jsonl" }.SelectMany(Rows))
        {
            var sdl = string.Join('\n', row.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
            if (Utf8GraphQLParser.TryParse(new SourceText(sdl), ParserOptions.TrustedSdl, out var document, out _)
                && SchemaBuilder.Build(document).Schema is { } schema)
            {
                yield return new(row.GetProperty("id").GetString()!, schema);
            }
        }
    }
}
