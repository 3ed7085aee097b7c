using System.Collections.Concurrent;
using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Language;
using Federation.Types;

namespace Federation.Engine.Tests.Validation;

/// <summary>The schemas that the cases of the corpus name, built when a case needs one.</summary>
internal sealed class ConformanceSchemas
{
    private readonly Dictionary<string, JsonElement> _rows;
    private readonly ConcurrentDictionary<string, Schema> _schemas = new(StringComparer.Ordinal);

    public ConformanceSchemas(string file) =>
        _rows = ConformanceCorpus.ReadOrSkip(file).ToDictionary(row => ConformanceCorpus.Text(row, "id"), StringComparer.Ordinal);

    public Schema this[string id] => _schemas.GetOrAdd(id, key => Build(_rows[key]));

    private static Schema Build(JsonElement row)
    {
        var documents = row.GetProperty("sources").EnumerateArray()
            .Select(source => source.GetString()!)
            .Where(source => source.Trim().Length > 0)
            .Select(source => Utf8GraphQLParser.Parse(source))
            .ToArray();
        var assumeValid = row.TryGetProperty("assumeValid", out var flag) && flag.GetBoolean();
        var options = new SchemaOptions
        {
            AssumeValid = assumeValid,
            AllowMissingQueryType = true,
            SkipSchemaValidation = true,
            Scalars = new Dictionary<string, ScalarCoercion>(),
        };
        var result = SchemaBuilder.Build(documents, options);
        return result.Schema ?? throw new SchemaException(result.Errors);
    }
}
